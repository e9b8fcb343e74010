namespace VirtualAssistant.Hosting;

/// <summary>What a process may be started with: settings, <c>--Redelivery:MaxDeliveries=3</c> or the same in two words.</summary>
public static class StartArguments
{
    /// <summary>The exit code of a program that was called wrongly.</summary>
    public const int Misused = 2;

    /// <returns>The first argument that is no setting, a word of its own or a key without a value; null when there is none.</returns>
    public static string? FindUnknown(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i].Contains('=', StringComparison.Ordinal))
            {
                continue;
            }

            var isKey = args[i].StartsWith('-') || args[i].StartsWith('/');
            if (!isKey || ++i == args.Count)
            {
                return isKey ? args[i - 1] : args[i];
            }
        }

        return null;
    }
}

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>The steps and attempts dialogs count in their state, which are mostly few: as objects that are there already.</summary>
internal static class StateNumbers
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 16).Select(number => (object)number)];

    public static object Of(int number) => (uint)number < (uint)Small.Length ? Small[number] : number;
}

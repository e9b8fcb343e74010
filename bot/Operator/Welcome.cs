namespace VirtualAssistant.Bot.Operator;

/// <summary>Prints the addresses that matter, once the assistant listens.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        var address = (app.Urls.FirstOrDefault() ?? "http://localhost:3978")
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine("VirtualAssistant is ready.");
        Console.WriteLine($"  Web chat                {address}/");
        Console.WriteLine($"  Bot Framework Emulator  {address}/api/messages");
        Console.WriteLine($"  Health                  {address}/health");
        Console.WriteLine();
    }
}

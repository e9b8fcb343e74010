namespace VirtualAssistant.Testing.Emulator;

/// <summary>What the stand-in does with one call of the bot's.</summary>
public abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <summary>Shows the activity and answers with its id.</summary>
    public sealed record Accept : ConnectorAnswer
    {
        public static Accept Instance { get; } = new();
    }

    /// <summary>Shows nothing and answers with an error.</summary>
    public sealed record Refuse(int Status, string? RetryAfter = null, string Code = "ServiceError", string Message = "scripted") : ConnectorAnswer;

    /// <summary>Shows the activity, and cuts the connection instead of answering.</summary>
    public sealed record AcceptAndCut : ConnectorAnswer
    {
        public static AcceptAndCut Instance { get; } = new();
    }

    /// <summary>Shows the activity and never answers.</summary>
    public sealed record AcceptAndHang : ConnectorAnswer
    {
        public static AcceptAndHang Instance { get; } = new();
    }
}

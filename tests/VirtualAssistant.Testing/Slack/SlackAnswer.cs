namespace VirtualAssistant.Testing.Slack;

/// <summary>What the stand-in does with one call of the Web API.</summary>
public abstract record SlackAnswer
{
    private SlackAnswer()
    {
    }

    /// <summary><c>ok:false</c>: nothing is done.</summary>
    public sealed record Error(string Name) : SlackAnswer;

    /// <summary>429: nothing is done.</summary>
    public sealed record Limit(int RetryAfterSeconds) : SlackAnswer;

    /// <summary>It is done, and the connection is cut instead of an answer.</summary>
    public sealed record DoAndCut : SlackAnswer;

    /// <summary>It is done, and answered with an error of the server's.</summary>
    public sealed record DoAndFail(int Status) : SlackAnswer;
}

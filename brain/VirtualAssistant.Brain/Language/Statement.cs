using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Language;

/// <summary>Something that was said to be so. Questions, wishes, conditions and quotations state nothing. The set below is closed.</summary>
public abstract record Statement
{
    private Statement()
    {
    }

    /// <param name="As">The word for the subject that was used: "wife" where the key says "partner"; empty for the person.</param>
    /// <param name="IsWish">Whether the person asked for it to be remembered.</param>
    public sealed record Told(FactKey Key, string Value, double Confidence, string As = "", bool IsWish = false) : Statement;

    /// <summary>It is not so, or not any more.</summary>
    /// <param name="Value">What is not so; empty when nothing is.</param>
    public sealed record Denied(FactKey Key, string Value) : Statement;

    /// <summary>"no, it's 4 May": another value for what was spoken of just before.</summary>
    /// <param name="IsDay">Whether the value is a day of the year.</param>
    public sealed record Corrected(string Value, bool IsDay) : Statement;
}

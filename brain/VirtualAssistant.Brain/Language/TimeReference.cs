using System.Text.Json.Serialization;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>A time of day as it was named.</summary>
/// <param name="Hour">0 to 23; 1 to 12 while <paramref name="Half"/> is <see cref="HalfDay.Unsaid"/>.</param>
public sealed record TimeReference(int Hour, int Minute, int Second, HalfDay Half)
{
    /// <summary>Whether the morning and the evening are both possible.</summary>
    [JsonIgnore]
    public bool IsAmbiguous => Half == HalfDay.Unsaid;

    /// <summary>The time by itself, without a day that could decide: by day rather than by night.</summary>
    [JsonIgnore]
    public LocalTime MostLikely => TemporalResolver.MostLikely(this);
}

public enum HalfDay
{
    /// <summary>The hour is one of twelve, and nobody said which half.</summary>
    Unsaid,

    /// <summary>The hour counts from midnight: "20:15", "08:45", "8 pm", "noon".</summary>
    Said,
}

/// <summary>A time of day named loosely; an hour is assumed when none is said with it.</summary>
public enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,

    /// <summary>The evening of the day it is said on.</summary>
    Tonight,

    /// <summary>"end of day": when work ends.</summary>
    CloseOfDay,
}

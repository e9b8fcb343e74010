namespace Microsoft.Bot.Schema;

/// <summary>Speech that says nothing.</summary>
public static class SpeechConstants
{
    public const string EmptySpeakTag = "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\" />";
}

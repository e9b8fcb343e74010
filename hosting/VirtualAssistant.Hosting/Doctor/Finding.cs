namespace VirtualAssistant.Hosting.Doctor;

/// <summary>What an examination found out about one thing.</summary>
/// <param name="Subject">What was looked at: <c>PostgreSQL</c>.</param>
/// <param name="Sentence">How it is, or what to fix; never a secret.</param>
public sealed record Finding(string Subject, bool IsWell, string Sentence)
{
    public static Finding Well(string subject, string sentence) => new(subject, true, sentence);

    public static Finding Ill(string subject, string sentence) => new(subject, false, sentence);
}

namespace VirtualAssistant.Brain.Language;

/// <summary>What a person said becomes what they mean.</summary>
/// <remarks>Synchronous, thread-safe, a matter of microseconds, and total: any text gets an answer, whatever it holds.</remarks>
public interface ILanguageCenter
{
    Understanding Understand(Utterance utterance);
}

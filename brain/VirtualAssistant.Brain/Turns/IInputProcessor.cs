using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Brain.Turns;

/// <summary>Turns a claimed activity into an utterance.</summary>
public interface IInputProcessor
{
    Utterance Hear(TurnClaim claim);
}

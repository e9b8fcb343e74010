using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Brain.ShortTermMemory;

/// <summary>Reads what a conversation is about from what it has in mind, before the next words are understood.</summary>
public interface IFocusReader
{
    Focus Read(ConversationContext context, PersonId speaker);
}

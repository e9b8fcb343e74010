using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Brain.ShortTermMemory;

/// <summary>Reads what a conversation is about from what it has in mind, before the next words are understood.</summary>
public interface IFocusReader
{
    Focus Read(ConversationContext context, Person speaker);
}

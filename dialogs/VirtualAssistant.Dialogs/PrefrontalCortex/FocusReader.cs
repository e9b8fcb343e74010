using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Dialogs.Skills;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>The open question, the skill and the language of a conversation, as its dialogs left them.</summary>
internal sealed class FocusReader : IFocusReader
{
    public Focus Read(ConversationContext context, Person speaker)
    {
        var memory = ConversationMemory.Read(context);
        var open = memory.Dialogs is [var innermost, ..] ? innermost : null;
        var expects = open?.State.GetValueOrDefault(QuestionState.Expects);
        return new Focus
        {
            Expects = Enum.TryParse<Expected>(expects, out var expected) ? expected : Expected.Nothing,
            Skill = open is null ? memory.Topic : open.Id.Split('.')[0],
            People = [.. memory.People],
            Lists = [.. memory.Lists],
            Language = memory.Languages.GetValueOrDefault(speaker.Id.Value) ?? speaker.Language,
        };
    }
}

using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Says facts back to the person in one language.</summary>
internal interface IFactSentence
{
    /// <summary>One clause for facts of one subject and attribute, without its end sign: "your sister's birthday is on 3 May".</summary>
    /// <param name="word">The word the person uses for the subject; empty for the one of the key.</param>
    string Of(IReadOnlyList<Fact> facts, string word = "");

    /// <summary>Whether a note is a clause that follows "I will remember": "dass der Schlüssel unter der Matte liegt".</summary>
    bool IsClause(string note);

    /// <summary>What is asked for, as it follows "I do not know": "your sister's birthday", "where your sister lives".</summary>
    string Topic(FactQuestion question);
}

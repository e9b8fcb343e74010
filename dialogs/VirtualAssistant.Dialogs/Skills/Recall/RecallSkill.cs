using System.Text.Json;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Takes note of what the person tells, answers from it, shows where it comes from, and forgets it.</summary>
internal sealed class RecallSkill(IPhraser phraser, ISummaryStore summaries) : Skill(
    "recall",
    Intents.FactTell, Intents.FactAsk, Intents.FactsList, Intents.FactWhy, Intents.FactWhen, Intents.FactsForget, Intents.SummaryAsk)
{
    /// <summary>Facts that "why" explains at a time.</summary>
    private const int MostExplained = 5;

    private const int MostListed = 40;

    /// <summary>Shorter ones stand in every note.</summary>
    private const int ShortestWord = 3;

    private readonly RecallText texts = new(phraser);

    public override IReadOnlyList<string> ExamplesFor(SkillTurn turn) => turn.Text(RecallText.Examples).Split('|');

    /// <summary>"no, it's 4 May" is about a fact when a fact was spoken of last.</summary>
    public override bool Claims(SkillTurn turn) =>
        turn.Situation.Learned.Count > 0 && turn.Understanding.Statements.OfType<Statement.Corrected>().Any();

    /// <summary>Free words answer an open question, and so does a moment; what is told beside it is noted aloud.</summary>
    public override bool MayInterrupt(SkillTurn turn, string intent) => intent switch
    {
        Intents.FactTell => turn.Situation.Learned.Count > 0 && turn.Utterance.Focus.Expects switch
        {
            Expected.Text => false,
            Expected.Moment => turn.Understanding.When is null || turn.Situation.Learned.Any(fact => FactAttributes.IsDay(FactKey.Parse(fact.Key).Attribute)),
            _ => true,
        },
        _ => intent is not Intents.FactsForget,
    };

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (Claims(turn))
        {
            return TakeNoteAsync(turn, cancellationToken);
        }

        return turn.Understanding.Best?.Name switch
        {
            Intents.FactAsk => AnswerAsync(turn, turn.Understanding.Question!, cancellationToken),
            Intents.FactsList => ListAsync(turn, cancellationToken),
            Intents.FactWhy => ExplainAsync(turn, texts.Source, cancellationToken),
            Intents.FactWhen => ExplainAsync(turn, texts.Moment, cancellationToken),
            Intents.FactsForget => ForgetAsync(turn, cancellationToken),
            Intents.SummaryAsk => SummariseAsync(turn, cancellationToken),
            _ => TakeNoteAsync(turn, cancellationToken),
        };
    }

    /// <summary>"where does Max live?" is about a Max who is known here.</summary>
    public override async Task<bool> TryHandleUnsureAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Understanding.Is(Intents.FactAsk) || turn.Understanding.Question is not { } question || NamedPeople.Find(question, turn.Situation.Facts).Length == 0)
        {
            return false;
        }

        await AnswerAsync(turn, question, cancellationToken);
        return true;
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        turn.Memory.LastFacts = [];
        return turn.SayAsync(
            receipt.Outcome == ActionOutcome.Done && JsonSerializer.Deserialize(receipt.Details, ForgetJson.Default.ForgetDetails) is { } details
                ? RecallText.Forgotten(turn, receipt, details)
                : turn.Text(RecallText.NotForgotten, receipt),
            cancellationToken);
    }

    private Task TakeNoteAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Situation.Learned.Count == 0)
        {
            return turn.SayAsync(turn.Text(Secrets.AreIn(turn.Utterance.Text) ? RecallText.NoSecrets : RecallText.NothingToKeep), cancellationToken);
        }

        Fact[] told = [.. turn.Situation.Learned.Where(fact => !fact.IsDenial)];
        SpeakOf(turn, told.Length > 0 ? told : turn.Situation.Learned);
        return turn.SayAsync(told.Length > 0 ? texts.Noted(turn, told) : turn.Text(RecallText.NotedDenial), cancellationToken);
    }

    private Task AnswerAsync(SkillTurn turn, FactQuestion question, CancellationToken cancellationToken)
    {
        if (Ages.Tell(question, turn) is var (birthday, age))
        {
            SpeakOf(turn, [birthday]);
            return turn.SayAsync(texts.Answer(turn, [age], question), cancellationToken);
        }

        var found = NamedPeople.Find(question, turn.Situation.Facts);
        if (found.Length > 0)
        {
            SpeakOf(turn, found);
            return turn.SayAsync(texts.Answer(turn, found, question), cancellationToken);
        }

        if (question.Member.Length > 0 && Opposite(question) is { } opposite && turn.Situation.Facts.Where(opposite.Asks).ToArray() is { Length: > 0 } against)
        {
            SpeakOf(turn, against);
            return turn.SayAsync(texts.AnswerNo(turn, against, question), cancellationToken);
        }

        if (ThingsLike(turn, question) is { Length: > 0 } things)
        {
            SpeakOf(turn, things);
            return turn.SayAsync(texts.Answer(turn, things, question), cancellationToken);
        }

        if (NotesOn(turn, question) is { Length: > 0 } notes)
        {
            SpeakOf(turn, notes);
            return turn.SayAsync(texts.All(turn, notes, question.As), cancellationToken);
        }

        return turn.SayAsync(texts.Unknown(turn, question), cancellationToken);
    }

    /// <summary>"my locker" when "my locker number" was told, and the other way round.</summary>
    private static Fact[] ThingsLike(SkillTurn turn, FactQuestion question) =>
        question is { Subject: "", Attribute: { } asked } && asked.StartsWith(FactAttributes.Thing, StringComparison.Ordinal)
            ? [.. turn.Situation.Facts.Where(fact => FactKey.Parse(fact.Key) is { Subject: "", Attribute: var told } && (Begins(told, asked) || Begins(asked, told)))]
            : [];

    private static bool Begins(string longer, string shorter) => longer.StartsWith($"{shorter} ", StringComparison.Ordinal);

    /// <summary>"my car is parked on level 3" answers where it is parked, though no attribute says so.</summary>
    private static Fact[] NotesOn(SkillTurn turn, FactQuestion? question)
    {
        var attribute = question?.Attribute ?? "";
        var name = attribute[(attribute.LastIndexOf('.') + 1)..];
        string[] words = [.. $"{question?.Subject} {name}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord)];
        return words.Length == 0
            ? []
            : [.. turn.Situation.Facts.Where(fact => FactKey.Parse(fact.Key).Attribute == FactAttributes.Note && Array.TrueForAll(words, word => fact.Value.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }

    private Task ListAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var question = turn.Understanding.Question;
        var isEverything = question is null or { Words: null, Subject: "", Attribute: null };
        Fact[] found = isEverything ? [.. turn.Situation.Facts.Take(MostListed)] : [.. About(question!, turn.Situation.Facts).Take(MostListed)];
        found = found.Length > 0 ? found : NotesOn(turn, question);
        if (found.Length == 0)
        {
            return turn.SayAsync(texts.UnknownAtAll(turn, question), cancellationToken);
        }

        SpeakOf(turn, found);
        return turn.SayAsync(texts.All(turn, found, question?.As ?? ""), cancellationToken);
    }

    /// <summary>What is known of somebody, by whatever they were called, or of words that may be a name as well.</summary>
    private static IEnumerable<Fact> About(FactQuestion question, IReadOnlyList<Fact> facts) => question.Words is { } words && !words.Contains(' ', StringComparison.Ordinal)
        ? NamedPeople.Find(new FactQuestion(FactKey.NameSign + words, null), facts).Union(facts.Where(question.Asks))
        : NamedPeople.Find(question, facts);

    private Task ExplainAsync(SkillTurn turn, Func<SkillTurn, Fact, string> explain, CancellationToken cancellationToken)
    {
        var question = turn.Understanding.Question;
        var facts = question is null ? turn.Situation.Facts.Where(fact => turn.Memory.LastFacts.Contains(fact.Key)) : NamedPeople.Find(question, turn.Situation.Facts);
        Fact[] found = [.. facts.Take(MostExplained)];
        if (found.Length == 0)
        {
            return turn.SayAsync(
                question is not null ? texts.Unknown(turn, question)
                : turn.Text(turn.Memory.LastFacts.Count > 0 ? RecallText.NoLongerKnown : RecallText.NothingToExplain),
                cancellationToken);
        }

        SpeakOf(turn, found);
        return turn.SayAsync(string.Join('\n', found.Select(fact => explain(turn, fact))), cancellationToken);
    }

    private Task ForgetAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var question = turn.Understanding.Question;
        if (question is { Words: null, Subject: "", Attribute: null } || (question is null && turn.Understanding.First<AllEntity>() is not null))
        {
            return RequestForgetting(turn, keys: null, turn.Situation.Fresh);
        }

        if (question is null)
        {
            return turn.SayAsync(turn.Text(RecallText.WhatToForget), cancellationToken);
        }

        var found = NamedPeople.FindAll(question, turn.Situation.Facts);
        HashSet<string> keys = [.. found.Select(fact => fact.Key)];
        if (question is { Words: null, Attribute: { } attribute } && !FactAttributes.HasMembers(attribute))
        {
            keys.Add(new FactKey(question.Subject, attribute).ToString()); // What must not be spoken of here can be forgotten from here all the same.
        }

        var fresh = turn.Situation.Fresh.Where(fact => keys.Contains(fact.Key)).ToList();
        if (found.Length == 0 && fresh.Count == 0 && !turn.Situation.Claim.IsGroup)
        {
            return turn.SayAsync(texts.Unknown(turn, question), cancellationToken);
        }

        return RequestForgetting(turn, [.. keys], fresh, found.FirstOrDefault(fact => turn.Utterance.Text.Contains(fact.Value, StringComparison.OrdinalIgnoreCase)));
    }

    /// <param name="named">A fact that the request itself repeats: then its words go too.</param>
    private static Task RequestForgetting(SkillTurn turn, IReadOnlyList<string>? keys, IReadOnlyList<Fact> fresh, Fact? named = null)
    {
        // One for each place and thing told: what an entry denies beside goes with it.
        var entries = fresh.GroupBy(fact => fact.Source.Position)
            .SelectMany(said => said.Any(fact => !fact.IsDenial) ? said.Where(fact => !fact.IsDenial) : said)
            .Select(fact => new ForgetEntry(fact.Key, fact.Source.Position));
        if (named is not null)
        {
            entries = entries.Append(new ForgetEntry(named.Key, turn.Utterance.Position));
        }

        turn.Request(ForgetAction.ActionName, JsonSerializer.Serialize(new ForgetArguments(keys, [.. entries]), ForgetJson.Default.ForgetArguments));
        return Task.CompletedTask;
    }

    private async Task SummariseAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var summary = await summaries.FindAsync(turn.Conversation, cancellationToken);
        await turn.SayAsync(RecallText.Of(turn, summary), cancellationToken);
    }

    private static void SpeakOf(SkillTurn turn, IReadOnlyList<Fact> facts)
    {
        turn.Memory.LastFacts = [.. facts.Select(fact => fact.Key).Distinct()];
        foreach (var fact in facts)
        {
            turn.Mention(fact.Key);
        }
    }

    private static FactQuestion? Opposite(FactQuestion question) => question.Attribute switch
    {
        FactAttributes.Likes => question with { Attribute = FactAttributes.Dislikes },
        FactAttributes.Dislikes => question with { Attribute = FactAttributes.Likes },
        _ => null,
    };
}

using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Statements;
using AllIntents = VirtualAssistant.Brain.Language.Intents;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>What somebody wants of what is remembered: told, asked, explained, listed, forgotten.</summary>
/// <remarks>It speaks up only where no other way of asking fits, or where the words leave no doubt.</remarks>
internal readonly partial record struct RecallRequest(Intent? Intent, FactQuestion? Question)
{
    /// <summary>Longer texts are no question about a fact.</summary>
    private const int LongestText = 200;

    private const double Explicit = 0.93;
    private const double Clear = 0.9;

    /// <summary>"what is my locker?": it may be about something else.</summary>
    private const double Open = 0.6;

    /// <summary>"where does Max live?": worth answering only where somebody of that name is known.</summary>
    private const double IfKnown = 0.45;

    /// <summary>Who reads the other requests is heard first: only what is at least this sure stands against telling and asking.</summary>
    private const double Taken = 0.5;

    public static RecallRequest Read(Words words, IReadOnlyList<Statement> statements, IReadOnlyList<Intent> others)
    {
        var best = others.Count > 0 ? others[0] : default;
        var (from, to) = Courtesy.Strip(words, 0, words.Count);
        if (to <= from)
        {
            return default;
        }

        if (words.Text.Length <= LongestText)
        {
            var text = Plain(words.Span(from, to).In(words.Text).ToString());
            if (best.Name == AllIntents.FactsForget || (best.Confidence < Taken && Forget().IsMatch(text)))
            {
                return ReadForget(text, best);
            }

            if (best.Confidence < Taken && ReadQuestion(text, words.Text.TrimEnd().EndsWith('?')) is { Intent: not null } question)
            {
                return question;
            }
        }

        return statements.OfType<Statement.Told>().FirstOrDefault() is { } told ? ReadTold(told, best)
            : best.Confidence < Taken && statements.OfType<Statement.Denied>().Any() ? new RecallRequest(new Intent(AllIntents.FactTell, Clear), null)
            : default;
    }

    /// <summary>Whether what was told is what the message is about, in any language: it stands back behind a request that is as sure.</summary>
    public static RecallRequest ReadTold(Statement.Told told, Intent best)
    {
        var confidence = told.IsWish ? Explicit : told.Confidence;
        var isNote = told.Key.Attribute == FactAttributes.Note;
        var standsBack = told.IsWish ? best.Confidence >= confidence || (isNote && best.Confidence >= Taken) : best.Confidence >= Taken;
        return standsBack ? default : new RecallRequest(new Intent(AllIntents.FactTell, confidence), null);
    }

    private static RecallRequest ReadForget(string text, Intent best)
    {
        var match = Forget().Match(text);
        var rest = match.Success ? match.Groups["rest"].Value : "";
        var question = FactPhrase.ReadSubject(rest) ?? FactPhrase.Read(rest) ?? Stated(rest)
            ?? (match.Groups["about"].Success && rest.Length > 2 ? new FactQuestion("", FactAttributes.Note) { Words = Bare(rest) } : null);
        var isNew = best.Name != AllIntents.FactsForget && question is not null;
        return new RecallRequest(isNew ? new Intent(AllIntents.FactsForget, Clear) : null, question);
    }

    private static RecallRequest ReadQuestion(string text, bool asks)
    {
        if (Why().Match(text) is { Success: true } why)
        {
            return new RecallRequest(new Intent(AllIntents.FactWhy, text == "why" ? Open : Clear), Named(why));
        }

        if (When().Match(text) is { Success: true } when)
        {
            return new RecallRequest(new Intent(AllIntents.FactWhen, Clear), Named(when));
        }

        if (List().Match(text) is { Success: true } list)
        {
            var about = list.Groups["about"].Value;
            var question = about.Length == 0 ? null : FactPhrase.ReadSubject(about) ?? FactPhrase.Read(about)
                ?? new FactQuestion("", FactAttributes.Note) { Words = Bare(about) };
            return new RecallRequest(new Intent(AllIntents.FactsList, Clear), question);
        }

        if (Summary().IsMatch(text))
        {
            return new RecallRequest(new Intent(AllIntents.SummaryAsk, Clear), null);
        }

        var asking = Asking().Match(text);
        var asked = text[asking.Length..];
        if ((asks || asking.Success || Interrogative().IsMatch(asked)) && FactPhrase.Read(asked) is { } fact)
        {
            var isThing = fact.Attribute?.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) == true;
            var isNamed = fact.Subject.StartsWith(FactKey.NameSign, StringComparison.Ordinal) && !asked.Contains("'s ", StringComparison.Ordinal);
            return new RecallRequest(new Intent(AllIntents.FactAsk, isThing ? Open : isNamed ? IfKnown : Clear), fact);
        }

        return default;
    }

    private static FactQuestion? Named(Match match) =>
        match.Groups["rest"] is { Success: true, Value: var rest } ? FactPhrase.Read(rest) ?? Stated(rest) : null;

    /// <summary>"forget that I like coffee", "why do you think I live in Oslo": the fact is named by what it states.</summary>
    private static FactQuestion? Stated(string rest)
    {
        foreach (var statement in StatementReader.Read(Capital(rest)))
        {
            switch (statement)
            {
                case Statement.Told told:
                    return new FactQuestion(told.Key.Subject, told.Key.Attribute, told.Key.Member, told.As);
                case Statement.Denied { Value: "" } denied:
                    return new FactQuestion(denied.Key.Subject, denied.Key.Attribute, denied.Key.Member);
            }
        }

        return null;
    }

    /// <summary>Places and names are capitalised where they are told; the phrase was folded.</summary>
    private static string Capital(string text) => LastWord().Replace(text, word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]);

    private static string Bare(string words) => Determiner().Replace(words, "");

    private static string Plain(string text) =>
        Spaces().Replace(text.Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant(), " ").TrimStart().TrimEnd('?', '!', '.', ' ', ',');

    [GeneratedRegex(@"^(?:please )?(?:forget|delete|erase|remove|wipe|stop remembering|don't remember|unlearn) (?:everything |all |what )?(?:that )?(?:(?:you know|you remember|i said|i told you|i've told you|i have told you|i mentioned) )?(?:(?<about>about|of) )?(?:that )?(?<rest>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forget();

    [GeneratedRegex(@"^(?:and |but |ok |so )?(?:why|how come)(?: do you (?:think|believe|say|assume|claim|know)(?: so| that| this| it)?(?:(?<=that|think|believe|say|assume|claim|know) (?<rest>.{4,}))?)?$|^(?:and |but |so )?(?:how do you know(?: that| this| it| so)?(?: (?<rest>.{4,}))?|how would you know(?: that)?|where do you (?:know|have) (?:that|this|it) from|(?:from )?where did you get (?:that|this|it)(?: from)?|who (?:told you|says|said)(?: that| this| it| so)?|says who|what makes you (?:think|say|believe)(?: so| that| this)?|where does that come from|what is your source|what's your source)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:and |but |so )?(?:when did i (?:tell|say|mention|give)(?: you)?(?: that| this| it| so| about)?(?: (?<rest>.{4,}))?|when did you (?:learn|hear)(?: that| this| it)?|since when do you know(?: that| this| it)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex When();

    [GeneratedRegex(@"^(?:and )?(?:(?:tell|show|list)(?: me)? )?(?:what(?: else| all)?|everything(?: that)?|all(?: that)?|which things|what facts|anything) (?:do |that )?(?:you (?:know|remember|have stored|have saved|have learned|learned|have)|have you (?:learned|stored|saved)|i have told you|have i told you|did i tell you|did i ask you to (?:remember|note|keep))(?: (?:about|of) (?<about>.+?))?(?: so far)?$|^do you (?:know|remember) anything about (?<about>.+)$|^what do you (?:know|remember)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex List();

    [GeneratedRegex(@"^(?:what (?:did|have) we (?:talk|talked|speak|spoken|chat|chatted|discuss|discussed|been talking)(?: about)?(?: so far| today| here| before)?|(?:please )?(?:summari[sz]e|sum up|recap)(?: (?:this|our|the) (?:conversation|chat|talk))?|(?:give me )?a? ?(?:summary|recap)(?: of (?:this|our|the) (?:conversation|chat|talk))?|what (?:was|is) (?:this|our) (?:conversation|chat) about)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:(?:do you (?:still )?(?:know|remember)|can you tell me|could you tell me|tell me|can you remind me|remind me|i forgot|i don't remember|i can't remember|what was it again,?) ?(?:again )?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:in |for |on )?(?:when|what|who|whom|where|which|how|whats|whens|am i|do i|does my|is my|are my)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Interrogative();

    [GeneratedRegex(@"\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^(?:the|a|an|my|our|this|that) ", RegexOptions.CultureInvariant)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>Reads what is said to be so.</summary>
/// <remarks><code>
/// By the way, my sister Anna lives in Oslo now.
/// (1) Sentences  lead-ins gone; questions, quotations gone
/// (2) subject    my sister (Anna)             or I, or Anna's
/// (3) predicate  lives in ...                 one of Predicates, or "'s birthday is ..."
/// (4) Values     Oslo                         cut, checked, or nothing is stated
/// </code>Every pattern begins where the sentence begins: wishes, conditions and reports begin with other words and state nothing.</remarks>
internal static partial class StatementReader
{
    /// <summary>Longer texts tell a story and state no facts; and the work stays bounded.</summary>
    public const int LongestText = 600;

    private const double Sure = 0.9;
    private const double Unsure = 0.6;

    private static readonly Predicate[] Predicates = Predicate.All;

    public static ImmutableArray<Statement> Read(string text)
    {
        if (text.Length > LongestText)
        {
            return [];
        }

        var statements = ImmutableArray.CreateBuilder<Statement>();
        var spokenOf = "";
        foreach (var sentence in Sentences.Of(text))
        {
            Read(spokenOf.Length == 0 ? sentence : sentence with { Text = Named(sentence.Text, spokenOf) }, statements);
            spokenOf = Person().Match(sentence.Text) is { Success: true } person ? person.Value : spokenOf;
        }

        return statements.ToImmutable();
    }

    /// <summary>"her birthday is 3 May", said after "my sister is called Anna": her is the one who was spoken of.</summary>
    private static string Named(string text, string spokenOf) =>
        Pronoun().Match(text) is { Success: true } pronoun
            ? $"{spokenOf}{(pronoun.Groups["owns"].Success ? "'s" : pronoun.Groups["is"].Success ? " is" : "")} {text[pronoun.Length..]}"
            : text;

    private static void Read(Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        var before = statements.Count;
        if (sentence.IsPlain)
        {
            ReadPlain(sentence, statements);
        }

        if (sentence.IsNote && statements.Count == before && Values.Of(FactAttributes.Note, sentence.Text) is [var note])
        {
            statements.Add(new Statement.Told(FactKey.Own(FactAttributes.Note, note), note, 1, IsWish: true));
        }
    }

    private static void ReadPlain(Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        var text = sentence.Text;
        if (Correction().Match(text) is { Success: true } correction)
        {
            ReadCorrection(correction.Groups["v"].Value, statements);
        }
        else if (Own().Match(text) is { Success: true } own)
        {
            ReadPredicate(new Subject("", ""), own.Groups["rest"].Value, sentence, statements);
        }
        else if (Related().Match(text) is { Success: true } related)
        {
            ReadRelated(related, sentence, statements);
        }
        else if (Mine().Match(text) is { Success: true } mine)
        {
            ReadAttribute(new Subject("", ""), mine, sentence, statements);
        }
        else if (Theirs().Match(text) is { Success: true } theirs)
        {
            ReadAttribute(new Subject(FactKey.NameSign + theirs.Groups["name"].Value, theirs.Groups["name"].Value), theirs, sentence, statements);
        }
        else if (Named().Match(text) is { Success: true } named && Values.IsGivenName(named.Groups["name"].Value))
        {
            ReadPredicate(new Subject(FactKey.NameSign + named.Groups["name"].Value, named.Groups["name"].Value), named.Groups["rest"].Value, sentence, statements);
        }
        else if (Reversed().Match(text) is { Success: true } reversed)
        {
            Tell(new Subject("", ""), Attributes.Favourite(reversed.Groups["kind"].Value), reversed.Groups["v"].Value, sentence, statements);
        }
    }

    private static void ReadCorrection(string value, ImmutableArray<Statement>.Builder statements)
    {
        if (Values.Day(value) is { } day)
        {
            statements.Add(new Statement.Corrected(day, IsDay: true));
        }
        else if (Values.OfAnything(value) is { } other)
        {
            statements.Add(new Statement.Corrected(other, IsDay: false));
        }
    }

    private static void ReadRelated(Match match, Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        var relation = match.Groups["relation"].Value.ToLowerInvariant();
        var which = match.Groups["which"].Value;
        var subject = new Subject(Relations.Subject(which, relation), which.Length == 0 ? relation : $"{which.ToLowerInvariant()} {relation}");
        var name = match.Groups["name"].Value;
        if (match.Groups["attribute"].Success)
        {
            ReadAttribute(subject, match, sentence, statements);
        }
        else
        {
            ReadPredicate(subject, match.Groups["rest"].Value, sentence, statements);
        }

        if (name.Length > 0 && Values.IsGivenName(name))
        {
            Tell(subject, FactAttributes.Name, name, sentence, statements);
        }
    }

    private static void ReadPredicate(Subject subject, string rest, Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        if (subject.Key.Length == 0 && Having().Match(rest) is { Success: true } having)
        {
            var relation = having.Groups["relation"].Value.ToLowerInvariant();
            Tell(new Subject(Relations.Subject("", relation), relation), FactAttributes.Name, having.Groups["v"].Value, sentence, statements);
            return;
        }

        foreach (var predicate in Predicates)
        {
            if (predicate.Matches(rest, subject.Key.Length == 0) is not { } value)
            {
                continue;
            }

            if (predicate.IsDenial)
            {
                Deny(subject, predicate, value, statements);
            }
            else if (Tell(subject, predicate.Attribute, predicate.Value ?? value, sentence, statements))
            {
                ReadSecond(subject, rest, sentence, statements);
            }

            return;
        }
    }

    /// <summary>"I live in Oslo <em>and work at Contoso</em>", "I work at Contoso <em>as a designer</em>", "I am vegan <em>and allergic to nuts</em>".</summary>
    private static void ReadSecond(Subject subject, string rest, Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        if (Second().Match(rest) is { Success: true } second)
        {
            var verb = second.Groups["be"].Success ? "is " : second.Groups["as"].Success ? "works as " : "";
            ReadPredicate(subject, verb + rest[(second.Index + second.Length)..], sentence with { IsWish = false }, statements);
        }
    }

    private static void ReadAttribute(Subject subject, Match match, Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        var value = match.Groups["v"].Value;
        if (Attributes.Find(match.Groups["attribute"].Value, anything: sentence.IsWish || Values.Day(value) is not null) is not { } attribute
            || (subject.Key.Length == 0 && attribute == FactAttributes.Name)) // How the person is called has a rule of its own.
        {
            return;
        }

        if (match.Groups["not"].Success)
        {
            if (Values.Of(attribute, value) is [var denied])
            {
                statements.Add(new Statement.Denied(new FactKey(subject.Key, attribute), denied));
            }

            return;
        }

        Tell(subject, attribute, value, sentence, statements);
    }

    private static bool Tell(Subject subject, string attribute, string said, Sentence sentence, ImmutableArray<Statement>.Builder statements)
    {
        if (FactAttributes.NeedsWish(attribute) && !sentence.IsWish && !IsDated(attribute, said))
        {
            return false;
        }

        var values = Values.Of(attribute, said);
        foreach (var value in values)
        {
            var member = FactAttributes.HasMembers(attribute) ? value : "";
            var confidence = sentence.IsWish ? 1 : sentence.IsUnsure ? Unsure : Sure;
            statements.Add(new Statement.Told(new FactKey(subject.Key, attribute, member), value, confidence, subject.As, sentence.IsWish));
            if (Attributes.OppositeOf(attribute) is { } opposite)
            {
                statements.Add(new Statement.Denied(new FactKey(subject.Key, opposite, member), ""));
            }
        }

        return !values.IsEmpty;
    }

    /// <summary>"my flight is on 3 December" is worth keeping without a word about it.</summary>
    private static bool IsDated(string attribute, string said) =>
        attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) && Values.Day(said) is not null;

    private static void Deny(Subject subject, Predicate predicate, string said, ImmutableArray<Statement>.Builder statements)
    {
        if (predicate.Value is not null)
        {
            statements.Add(new Statement.Denied(new FactKey(subject.Key, predicate.Attribute), ""));
            return;
        }

        foreach (var value in Values.Of(predicate.Attribute, said))
        {
            statements.Add(FactAttributes.HasMembers(predicate.Attribute)
                ? new Statement.Denied(new FactKey(subject.Key, predicate.Attribute, value), "")
                : new Statement.Denied(new FactKey(subject.Key, predicate.Attribute), value));
        }
    }

    private readonly record struct Subject(string Key, string As);

    [GeneratedRegex(@"^(?:i|we)\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"^(?:(?=i meant\b)|no|nope|nah|actually|sorry|wait|oops|correction|not quite|that's wrong|that is wrong|wrong)(?:\b|(?<=^))[\s,:.!-]*(?:(?:no|sorry|actually|not [^,]{1,30})[\s,]+)*(?:it is|it's|its|i meant|i mean|that's|it was|make that|rather|(?:he|she|they|it) (?:lives? in|lives? at|works? at|works? for|works? as an?|is|was|are|were)|(?=(?:the )?\d))\s*(?:on\s+)?(?<v>.{1,60})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correction();

    [GeneratedRegex(@"^(?:have|own|got|have got|adopted|just adopted|recently adopted)\s+an?\s+(?:\w+\s+)?(?<relation>sister|brother|twin|daughter|son|wife|husband|partner|girlfriend|boyfriend|dog|cat|rabbit|hamster|parrot|horse|tortoise|pet)\s*,?\s*(?:called|named|whose name is|and (?:her|his|its) name is)\s+(?<v>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    [GeneratedRegex(@"\s+and\s+(?=(?:work|works|live|lives|like|likes|love|loves|hate|hates|speak|speaks|am|is|enjoy|enjoys)\s)|(?<!\b(?:work|works|working|started|job))\s+(?<as>as)\s+(?=an?\s)|\s+(?<be>and)\s+(?=(?:allergic\s+to|from)\s|(?:vegan|vegetarian|married|single)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex(@"^(?:(?:she|he)(?<is>'s)?|(?<owns>her|his))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>Who a sentence begins with: "my older sister".</summary>
    private static Regex Person() => PersonPattern;

    private static readonly Regex PersonPattern = new(
        $@"^(?:my|our)\s+(?:(?:{Relations.Which})\s+)?(?:{Relations.Alternatives})(?=\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"my wife Anna likes tea", "my older sister's birthday is 3 May".</summary>
    private static Regex Related() => RelatedPattern;

    private static readonly Regex RelatedPattern = new(
        $@"^(?:my|our)\s+(?:(?<which>{Relations.Which})\s+)?(?<relation>{Relations.Alternatives})(?-i:(?:,)?\s+(?<name>\p{{Lu}}[\p{{L}}-]+)(?:,)?)?(?:(?:'s|s'|s|')\s+(?<attribute>[\w -]{{2,30}}?)\s+(?:is|are|was|will be)\s+(?:(?<not>not)\s+|now\s+|actually\s+)?(?<v>.+)|\s+(?<rest>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    [GeneratedRegex(@"^(?:my|our)\s+(?<attribute>[\w -]{2,30}?)\s+(?:is|are|was|has changed to|changed to)\s+(?:(?<not>not)\s+|now\s+|actually\s+|called\s+)?(?<v>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}-]+)'s\s+(?<attribute>(?:birthday|bday|anniversary|favou?rite \w+|shoe size))\s+(?:is|was)\s+(?:(?<not>not)\s+)?(?<v>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Theirs();

    /// <summary>"Max moved to Berlin".</summary>
    [GeneratedRegex(@"^(?!(?:She|He|It|They|We|You|Everyone|Everybody|Nobody|Somebody|Someone|This|That|There|What|Who|The|My|Our|Your|His|Her|Their)\b)(?<name>\p{Lu}\p{Ll}[\p{L}-]*)\s+(?<rest>(?:(?:now|also|just|really|recently)\s+)*(?:lives|moved|has moved|works|likes|loves|hates|enjoys|speaks|drives|is allergic|is (?:a )?(?:vegan|vegetarian)|is from|comes from|grew up|was born|turned|doesn't like|does not like|is \d{1,3}(?: years old)?$)(?:\b|(?<=\d)).*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<v>.{1,40}?)\s+(?:is|are)\s+my\s+(?:absolute\s+|all-time\s+|number one\s+)?favou?rite\s+(?<kind>\w+(?:\s\w+)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reversed();
}

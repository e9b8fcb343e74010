using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Statements;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Reads what names a fact: "my sister's birthday", "where I live", "the name of my dog".</summary>
internal static partial class FactPhrase
{
    private const string Be = "(?:is|are|was|were|am)";
    private const string Do = "(?:(?:do|does|did) )?";

    /// <summary>One word for somebody: only what was told can tell whether it is a name.</summary>
    private const string Named = @"(?<named>(?!(?:he|she|it|they|we|you|i|me|him|her|them|us|this|that|there|these|those|who|what|where|when|how|my|our|your|his|their|its|the|an?|everyone|everybody|somebody|someone|anyone|people|one|all)\b)\p{L}[\p{L}-]+)";

    private static readonly string Whose = $@"(?:(?<me>i|me|myself)|(?:my|our) (?:(?<which>{Relations.Which}) )?(?<relation>{Relations.Alternatives})(?: \p{{L}}+)?|{Named})";

    private static readonly string Related = $@"(?:my|our) (?:(?<which>{Relations.Which}) )?(?<relation>{Relations.Alternatives})(?: \p{{L}}+)?";

    private static readonly (Regex Pattern, string Attribute)[] Verbs =
    [
        Verb($"(?:in )?(?:where|(?:what|which) (?:city|town|place)) {Do}{Whose} (?:live|lives|living)(?: in)?(?: now| these days| at the moment| currently)?", FactAttributes.City),
        Verb($"where {Be} {Whose} (?:living|based|located)(?: now| at the moment)?", FactAttributes.City),
        Verb($"where {Do}{Whose} (?:work|works|working)(?: now)?", FactAttributes.Employer),
        Verb($"(?:for )?(?:who|whom|(?:what|which) (?:company|firm|employer)) {Do}{Whose} (?:work|works)(?: for| at)?", FactAttributes.Employer),
        Verb($"what {Do}{Whose} (?:do|does) for (?:a living|work)|what {Do}{Whose} work as", FactAttributes.Job),
        Verb($"what {Be} {Whose} allergic to|what {Whose} {Be} allergic to", FactAttributes.Allergy),
        Verb($"{Be} {Whose} allergic to (?<member>.+)", FactAttributes.Allergy),
        Verb($"{Do}{Whose} have (?:any |an )?allerg(?:y|ies)", FactAttributes.Allergy),
        Verb($"what (?:things |food |foods )?{Do}{Whose} (?:hate|dislike|not like)(?:s)?", FactAttributes.Dislikes),
        Verb($"what (?:things |food |foods )?{Do}{Whose} (?:like|love|enjoy)(?:s)?(?: to do| doing)?", FactAttributes.Likes),
        Verb($"(?:do|does) {Whose} (?:like|love|enjoy) (?<member>.+)", FactAttributes.Likes),
        Verb($"(?:do|does) {Whose} (?:hate|dislike) (?<member>.+)", FactAttributes.Dislikes),
        Verb($"when {Be} {Whose} born|when {Whose} {Be} born|when {Do}{Whose} have (?:a|his|her|my) birthday|(?:on )?(?:what|which) (?:day|date) {Be} {Whose} born", FactAttributes.Birthday),
        Verb($"how old {Be} {Whose}|how old {Whose} {Be}", FactAttributes.Age),
        Verb($"where {Be} {Whose} (?:originally )?(?:from|born|raised)|where {Whose} {Be} from|where {Do}{Whose} (?:grow up|grew up|come from)", FactAttributes.Hometown),
        Verb($"(?:what|which) languages? {Do}{Whose} (?:speak|speaks)", FactAttributes.Language),
        Verb($"(?:what|which) languages? {Be} {Whose} (?:learning|studying)|what {Be} {Whose} (?:learning|studying)", FactAttributes.Learning),
        Verb($"(?:what|which) (?:car |vehicle )?{Do}{Whose} (?:drive|drives)|(?:what|which) car {Do}{Whose} have", FactAttributes.Car),
        Verb("where (?:did|have|had) (?<me>i) (?:park|parked)(?: (?:my|the|our) (?:car|van|bike|truck|motorbike|scooter))?|where (?<me>i) (?:have )?parked(?: (?:my|the|our) (?:car|van|bike|truck|motorbike|scooter))?", FactAttributes.Parked),
        Verb("(?:where|wheres)(?:'s)? (?:is |did i park |have i parked )?(?<me>my|our) car(?: parked)?", FactAttributes.Parked),
        Verb($"{Be} {Whose} (?:a )?(?:vegan|vegetarian|pescatarian|on a diet)|what {Do}{Whose} eat", FactAttributes.Diet),
        Verb($"{Be} {Whose} (?:single|married|engaged|divorced)", FactAttributes.Status),
        Verb($"(?:who|what)(?: {Be}|'?s) {Related}(?: called| named)?|(?:who|what) {Related} {Be}(?: called| named)", FactAttributes.Name),
    ];

    private static readonly Regex OfRelation = Compile(
        $@"(?:(?:when|what|who|where|which|whats|whens)(?:'s|s)? )?(?:{Be} )?(?:the )?(?:my|our) (?:(?<which>{Relations.Which}) )?(?<relation>{Relations.Alternatives})(?: \p{{L}}+?)?(?:'s|s'|s|') (?<attribute>[\w -]{{2,30}}?)(?: {Be})?");

    private static readonly Regex AttributeOf = Compile(
        $@"(?:(?:when|what|who|where|which|whats|whens)(?:'s|s)? )?(?:{Be} )?the (?<attribute>[\w -]{{2,30}}?) of (?:my|our) (?:(?<which>{Relations.Which}) )?(?<relation>{Relations.Alternatives})");

    private static readonly Regex Relation = Compile($@"(?:my|our) (?:(?<which>{Relations.Which}) )?(?<relation>{Relations.Alternatives})");

    /// <param name="phrase">Lower case, apostrophes straight, no sign at its end.</param>
    public static FactQuestion? Read(string phrase)
    {
        foreach (var (pattern, attribute) in Verbs)
        {
            if (pattern.Match(phrase) is { Success: true } match)
            {
                return Question(match, attribute, match.Groups["member"].Value);
            }
        }

        foreach (var pattern in (ReadOnlySpan<Regex>)[OfRelation, AttributeOf])
        {
            if (pattern.Match(phrase) is { Success: true } match && Attributes.Find(match.Groups["attribute"].Value, anything: false) is { } attribute)
            {
                return Question(match, attribute);
            }
        }

        if (Theirs().Match(phrase) is { Success: true } theirs && Attributes.Find(theirs.Groups["attribute"].Value, anything: false) is { } their)
        {
            return new FactQuestion(FactKey.NameSign + theirs.Groups["name"].Value, their);
        }

        return Mine().Match(phrase) is { Success: true } mine && Attributes.Find(mine.Groups["attribute"].Value, anything: true) is { } own
            ? new FactQuestion("", own)
            : null;
    }

    /// <summary>"me", "my sister".</summary>
    public static FactQuestion? ReadSubject(string phrase) =>
        phrase is "me" or "myself" ? new FactQuestion("", null)
        : Relation.Match(phrase) is { Success: true } match ? Question(match, null)
        : null;

    private static FactQuestion Question(Match match, string? attribute, string member = "")
    {
        if (match.Groups["me"].Success)
        {
            return new FactQuestion("", attribute, member);
        }

        if (match.Groups["named"] is { Success: true, Value: var name })
        {
            return new FactQuestion(FactKey.NameSign + name, attribute, member);
        }

        var (which, relation) = (match.Groups["which"].Value, match.Groups["relation"].Value);
        return new FactQuestion(Relations.Subject(which, relation), attribute, member, which.Length == 0 ? relation : $"{which} {relation}");
    }

    private static (Regex Pattern, string Attribute) Verb(string pattern, string attribute) => (Compile(pattern), attribute);

    private static Regex Compile(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    [GeneratedRegex(@"^(?:(?:when|what|who|where|which|whats|whens)(?:'s|s)? )?(?:(?:is|are|was|were) )?(?:my|our) (?<attribute>[\w -]{2,40}?)(?: (?:is|are|was|called))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(?:when|what|whats|whens)(?:'s|s)?(?: is| was)? (?<name>\p{L}[\p{L}-]+)'s (?<attribute>birthday|bday|anniversary|favou?rite \w+|shoe size)$", RegexOptions.CultureInvariant)]
    private static partial Regex Theirs();
}

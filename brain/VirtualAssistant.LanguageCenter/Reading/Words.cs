using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>A text as its words. Asking beyond the ends gives empty words, so a reader can look ahead without counting.</summary>
internal sealed class Words
{
    /// <summary>What stands behind this many characters is not read: a request is shorter, and the work stays bounded.</summary>
    public const int LongestText = 4_000;

    private readonly char[] folded;
    private readonly Token[] tokens;
    private string?[]? corrections;

    private Words(string text, char[] folded, Token[] tokens, int count)
    {
        Text = text;
        this.folded = folded;
        this.tokens = tokens;
        Count = count;
    }

    public string Text { get; }

    public int Count { get; private set; }

    /// <summary>Whether it was read as English.</summary>
    public bool IsEnglish { get; private set; }

    /// <summary>Whether the spelling of any word was mended.</summary>
    public bool Corrected => corrections is not null;

    /// <summary>The word as the rules know it: lower case, without apostrophes, spelling mended.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                return default;
            }

            if (corrections?[index] is { } corrected)
            {
                return corrected;
            }

            ref readonly var token = ref tokens[index];
            return folded.AsSpan(token.Folded, token.FoldedLength);
        }
    }

    public static Words Of(string text) => Tokenizer.Read(text);

    public ref readonly Token Token(int index) => ref tokens[(uint)index < (uint)Count ? index : Count];

    public TokenKind Kind(int index) => (uint)index < (uint)Count ? tokens[index].Kind : TokenKind.None;

    public bool IsWord(int index) => Kind(index) == TokenKind.Word;

    public bool IsSign(int index) => Kind(index) == TokenKind.Sign;

    /// <summary>The value of a run of digits; -1 when it is none.</summary>
    public int Number(int index) => Kind(index) == TokenKind.Number ? tokens[index].Value : -1;

    public int Digits(int index) => Kind(index) == TokenKind.Number ? tokens[index].FoldedLength : 0;

    public bool IsGlued(int index) => (uint)index < (uint)Count && tokens[index].Has(TokenTraits.Glued);

    public bool Has(int index, TokenTraits trait) => (uint)index < (uint)Count && tokens[index].Has(trait);

    public TextSpan Span(int from, int to) => TextSpan.Between(tokens[from].Start, tokens[to - 1].End);

    /// <summary>Takes it for English: what only there is no word falls away.</summary>
    public void ReadAsEnglish()
    {
        IsEnglish = true;
        Count = Fillers.Remove(tokens, Count, folded, isEnglish: true);
    }

    public void Correct(int index, string word) => (corrections ??= new string?[Count])[index] = word;

    internal static Words From(string text, char[] folded, Token[] tokens, int count) => new(text, folded, tokens, count);
}

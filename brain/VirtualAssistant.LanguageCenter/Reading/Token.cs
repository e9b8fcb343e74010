namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>A word, a run of digits or a sign, and where it stands in the text.</summary>
/// <param name="Folded">Where its folded form begins: lower case, without apostrophes.</param>
/// <param name="Value">What the digits say; -1 for words, signs and numbers beyond nine digits.</param>
internal readonly record struct Token(int Start, int End, int Folded, int FoldedLength, TokenKind Kind, int Value, TokenTraits Traits)
{
    public bool Has(TokenTraits trait) => (Traits & trait) != 0;
}

internal enum TokenKind : byte
{
    /// <summary>Beyond the ends of the text.</summary>
    None,
    Word,
    Number,
    Sign,

    /// <summary>An address of the web or of mail: never looked into.</summary>
    Opaque,
}

[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Follows its neighbour without a space.</summary>
    Glued = 1,

    /// <summary>Written with an apostrophe: "tomorrow's".</summary>
    Apostrophe = 2,

    /// <summary>Inside quotation marks: the person's own words.</summary>
    Quoted = 4,
    Capital = 8,
}

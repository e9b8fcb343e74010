namespace VirtualAssistant.LanguageCenter.Classification.Bert;

/// <summary>An exported BERT-style classifier that tells the intents in place of the shipped model. Bound from <c>Language:Bert</c>.</summary>
public sealed class BertOptions
{
    /// <summary>The ONNX file: <c>input_ids</c> (and, where it has them, <c>attention_mask</c> and <c>token_type_ids</c>) in, one row of
    /// scores out. Default none: the shipped model is used.</summary>
    public string? Model { get; set; }

    /// <summary>The WordPiece vocabulary, one piece a line: <c>vocab.txt</c>.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The labels in the order of the scores, one a line. One called <c>oos</c> or <c>out_of_scope</c> is no intent.</summary>
    public string? Labels { get; set; }

    /// <summary>Whether the vocabulary is lower case. Default true.</summary>
    public bool LowerCase { get; set; } = true;

    /// <summary>Pieces that are read at most, the two that mark beginning and end included. Default 64.</summary>
    public int MostPieces { get; set; } = 64;

    /// <summary>From this probability on a text counts as out of scope. Default 0.5.</summary>
    public double Threshold { get; set; } = 0.5;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem() =>
        Missing(Model, "Model") ?? Missing(Vocabulary, "Vocabulary") ?? Missing(Labels, "Labels")
        ?? (MostPieces is < 8 or > 512 ? "Language:Bert:MostPieces is between 8 and 512." : null)
        ?? (Threshold is < 0 or > 1 ? "Language:Bert:Threshold is between 0 and 1." : null);

    private static string? Missing(string? path, string name) =>
        path is { Length: > 0 } && File.Exists(path) ? null : $"Language:Bert:{name} names no file: '{path}'.";
}

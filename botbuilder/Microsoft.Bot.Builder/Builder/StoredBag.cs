namespace Microsoft.Bot.Builder;

/// <summary>A bag of values that knows the JSON it was read from, or is being written as, so that nobody has to make it again.</summary>
internal sealed class StoredBag : Dictionary<string, object>
{
    public StoredBag()
    {
    }

    public StoredBag(IDictionary<string, object> values)
        : base(values)
    {
    }

    /// <summary>The JSON it was read from, until somebody has taken it over.</summary>
    public byte[]? AsRead { get; set; }

    /// <summary>The JSON of what is in it, only while it is written; null at any other time.</summary>
    public byte[]? BeingWritten { get; set; }
}

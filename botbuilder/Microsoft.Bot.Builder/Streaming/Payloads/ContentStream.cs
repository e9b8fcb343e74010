namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>A stream that is read while it comes.</summary>
public class ContentStream : IContentStream
{
    private readonly PayloadStreamAssembler _assembler;

    public ContentStream(Guid id, PayloadStreamAssembler assembler)
    {
        ArgumentNullException.ThrowIfNull(assembler);
        Id = id;
        _assembler = assembler;
        ContentType = assembler.ContentType;
        Length = assembler.ContentLength;
    }

    /// <inheritdoc/>
    public Guid Id { get; }

    /// <inheritdoc/>
    public string? ContentType { get; set; }

    /// <inheritdoc/>
    public int? Length { get; set; }

    /// <inheritdoc/>
    public Stream Stream => _assembler.GetPayloadAsStream();

    /// <summary>Gives the stream up.</summary>
    public void Cancel() => _assembler.Close();
}

namespace Microsoft.Bot.Builder;

/// <summary>A stored object that is written only over the version it was read from.</summary>
public interface IStoreItem
{
    /// <summary>The version: set by the storage on read, checked on write; <c>*</c> overwrites any.</summary>
    string? ETag { get; set; }
}

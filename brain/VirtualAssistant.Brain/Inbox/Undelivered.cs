using System.Text.Json.Serialization;

namespace VirtualAssistant.Brain.Inbox;

/// <summary>What a person was to be told of the assistant's own accord, and was not.</summary>
/// <param name="Channel">Where it was tried.</param>
public sealed record Undelivered(string Channel, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Undelivered))]
public sealed partial class UndeliveredJson : JsonSerializerContext;

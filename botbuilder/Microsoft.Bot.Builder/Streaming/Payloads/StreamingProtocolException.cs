namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>The other side does not keep to the streaming protocol, or sends more than is taken: the connection ends.</summary>
internal sealed class StreamingProtocolException(string message) : Exception(message);

using Microsoft.Bot.Builder.Integration;
using Newtonsoft.Json;

namespace Microsoft.Bot.Streaming;

/// <summary>Settings of Newtonsoft.Json for a bot's own code; the streaming protocol itself is written without it.</summary>
public static class SerializationSettings
{
    /// <summary>For activities and the like.</summary>
    public static readonly JsonSerializerSettings BotSchemaSerializationSettings = MessageSerializerSettings.Create();

    /// <summary>For everything else that is written: nothing is left out.</summary>
    public static readonly JsonSerializerSettings DefaultSerializationSettings = new();

    /// <summary>For everything else that is read.</summary>
    public static readonly JsonSerializerSettings DefaultDeserializationSettings = new();
}

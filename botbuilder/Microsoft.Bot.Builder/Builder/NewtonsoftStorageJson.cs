using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>The JSON of stored objects as a bot's own serializer of Newtonsoft.Json writes and reads it.</summary>
internal sealed class NewtonsoftStorageJson(JsonSerializer serializer)
{
    public byte[] Serialize(object value)
    {
        var json = JObject.FromObject(value, serializer).ToString(Formatting.None);
        Verify();
        return Encoding.UTF8.GetBytes(json);
    }

    public object? Deserialize(byte[] json)
    {
        try
        {
            return JObject.Parse(Encoding.UTF8.GetString(json)).ToObject<object>(serializer);
        }
        catch (JsonSerializationException)
        {
            Verify();
            throw;
        }
    }

    private void Verify() => (serializer.SerializationBinder as AllowedTypesSerializationBinder)?.Verify();
}

using Microsoft.Bot.Schema;
#if OFFICIAL_BOT_FRAMEWORK
using System.Text;
using Newtonsoft.Json;
#else
using System.Text.Json;
#endif

namespace VirtualAssistant.Channels;

/// <summary>Activities as UTF-8 JSON: the one place that knows whose Bot Framework this was built with.</summary>
public static class ActivityJson
{
#if OFFICIAL_BOT_FRAMEWORK
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, MaxDepth = 64 };

    public static ReadOnlyMemory<byte> Write(Activity activity) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, Settings));

    /// <exception cref="ChannelRefusedException">It is not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(json), Settings) ?? throw NotAnActivity();
        }
        catch (JsonException failure)
        {
            throw NotAnActivity(failure);
        }
    }
#else
    public static ReadOnlyMemory<byte> Write(Activity activity) => SchemaJson.Serialize(activity);

    /// <exception cref="ChannelRefusedException">It is not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return SchemaJson.Deserialize<Activity>(json) ?? throw NotAnActivity();
        }
        catch (JsonException failure)
        {
            throw NotAnActivity(failure);
        }
    }
#endif

    /// <summary>Reads of an activity what is read only when it is asked for: entities.</summary>
    /// <returns>What was read.</returns>
    /// <exception cref="ChannelRefusedException">A field there has the wrong type.</exception>
    public static T ReadFields<T>(Activity activity, Func<Activity, T> read)
    {
        try
        {
            return read(activity);
        }
        catch (JsonException failure)
        {
            throw NotAnActivity(failure);
        }
    }

    private static ChannelRefusedException NotAnActivity(Exception? inner = null) =>
        ChannelRefusedException.BadRequest("The body is not an activity: it is not JSON, or a field has the wrong type.", inner);
}

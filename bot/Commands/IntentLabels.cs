using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Commands;

/// <summary>What intents are called in what a command writes.</summary>
internal sealed class IntentLabels
{
    private static readonly Dictionary<string, string> ClincNames = new(StringComparer.Ordinal)
    {
        [Intents.Greet] = "greeting",
        [Intents.Help] = "what_can_i_ask_you",
        [Intents.Thanks] = "thank_you",
        [Intents.Goodbye] = "goodbye",
        [Intents.Leave] = "cancel",
        [Intents.Repeat] = "repeat",
        [Intents.Affirm] = "yes",
        [Intents.Deny] = "no",
        [Intents.Identity] = "what_is_your_name",
        [Intents.ReminderCreate] = "reminder_update",
        [Intents.ReminderOther] = "reminder_update",
        [Intents.ReminderList] = "reminder",
        [Intents.ReminderNext] = "reminder",
        [Intents.TimeAsk] = "time",
        [Intents.TimeZoneAsk] = "timezone",
        [Intents.NameSet] = "change_user_name",
        [Intents.NameAsk] = "user_name",
        [Intents.WhoAmI] = "user_name",
    };

    private readonly IReadOnlyDictionary<string, string> names;

    private IntentLabels(IReadOnlyDictionary<string, string> names) => this.names = names;

    /// <summary>As the assistant itself calls them.</summary>
    public static IntentLabels Own { get; } = new(new Dictionary<string, string>());

    /// <summary>As the CLINC150 data set calls them; intents it does not have keep their own name.</summary>
    public static IntentLabels Clinc150 { get; } = new(ClincNames);

    public string Of(string intent) => names.TryGetValue(intent, out var label) ? label : intent;
}

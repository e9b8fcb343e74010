using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.LanguageCenter;

namespace VirtualAssistant.Memory.UnitTests;

/// <summary>What was said in one conversation, a minute apart.</summary>
internal static class Talk
{
    public static readonly PersonId Ana = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    public static readonly PersonId Ben = new(Guid.Parse("00000000-0000-0000-0000-00000000000b"));

    public static ConversationId Home { get; } = ConversationId.On("test", "home");

    public static RuleBasedLanguageCenter Language { get; } = new();

    public static UnreadEntries Of(params IEnumerable<(PersonId Person, string Text)> said) =>
        new(Home, IsGroup: false, Watermark: 0, [.. said.Select((one, index) => Said(one.Person, one.Text, index + 1))]);

    public static UnreadEntries Of(params IEnumerable<string> said) => Of(said.Select(text => (Ana, text)));

    public static SaidEntry Said(PersonId person, string text, long position)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text };
        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddMinutes(position);
        return new SaidEntry(
            new LogEntry(Home, position, TurnId.Of(Home, $"{position}"), Author.Person, null, Encoding.UTF8.GetBytes(activity.ToJsonString()), at), person);
    }
}

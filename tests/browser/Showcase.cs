using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;

namespace VirtualAssistant.BrowserTests;

/// <summary>An assistant that shows what it is asked for by name, and says everything else after whoever said it.</summary>
internal sealed class Showcase : IPrefrontalCortex
{
    private static readonly Dictionary<string, string> Things = new()
    {
        ["suggestions"] = """{"text":"What next?","suggestedActions":{"actions":[{"type":"imBack","title":"My reminders","value":"My reminders"},{"type":"imBack","title":"Something rather long that does not fit","value":"long"},{"type":"imBack","title":"Help","value":"Help"}]}}""",
        ["card"] = """{"text":"A reminder:","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Call Dr. Weiss","subtitle":"today at 16:00","text":"about the results of last week","buttons":[{"type":"imBack","title":"Done","value":"I have done it"},{"type":"imBack","title":"Snooze","value":"snooze"},{"type":"openUrl","title":"Open","value":"https://example.org/"}]}}]}""",
        ["adaptive card"] = """{"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Travel to Lisbon","weight":"Bolder","size":"Medium"},{"type":"FactSet","facts":[{"title":"From","value":"3 December"},{"title":"To","value":"9 December"}]},{"type":"Input.Text","id":"what","label":"What shall I book?","placeholder":"a hotel near the river"},{"type":"Input.ChoiceSet","id":"how","label":"How?","choices":[{"title":"Train","value":"train"},{"title":"Plane","value":"plane"}]}],"actions":[{"type":"Action.Submit","title":"Book"}]}}]}""",
        ["table"] = """{"text":"| Day | Dish | Who cooks |\n|---|---|---|\n| Monday | Potato soup with a lot of fresh parsley | Ana |\n| Tuesday | Rice | Ben |\n| Wednesday | Bread | nobody |"}""",
        ["list"] = """{"text":"**Shopping**\n\n1. milk\n2. bread\n3. eggs, *large ones*\n4. something that has a name so long that it goes over more than one line of the bubble\n5. `code`\n6. [a link](https://example.org/)\n\n- one\n- two\n- three\n\n> quoted\n\n```\nvar x = 1;\nvar aLongLine = \"that does not fit into the width of a telephone at all, not even turned around\";\n```"}""",
    };

    public static void Add(IServiceCollection services) => services.AddSingleton<IPrefrontalCortex, Showcase>();

    public Task<Decision> DecideAsync(Situation situation, CancellationToken cancellationToken)
    {
        if (situation.Utterance.Kind != ActivityTypes.Message)
        {
            return Task.FromResult(new Decision(situation));
        }

        var asked = ActivityJson.Read(situation.Claim.Entry.Activity.Span);
        var shown = Things.TryGetValue(situation.Utterance.Text, out var thing) ? JsonNode.Parse(thing)!.AsObject() : new JsonObject { ["text"] = $"You said: {situation.Utterance.Text}" };
        shown["type"] = ActivityTypes.Message;
        shown["channelId"] = asked.ChannelId;
        shown["conversation"] = new JsonObject { ["id"] = asked.Conversation.Id };
        shown["from"] = new JsonObject { ["id"] = asked.Recipient.Id, ["name"] = asked.Recipient.Name, ["role"] = RoleTypes.Bot };
        shown["recipient"] = new JsonObject { ["id"] = asked.From.Id };
        shown["replyToId"] = situation.Claim.Entry.ActivityId;
        return Task.FromResult(new Decision(situation) { Replies = [new Reply(ActivityTypes.Message, Encoding.UTF8.GetBytes(shown.ToJsonString()))] });
    }
}

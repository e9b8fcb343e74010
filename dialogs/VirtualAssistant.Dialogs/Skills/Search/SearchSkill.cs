using System.Text.Json.Nodes;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Search;

/// <summary>Finds the person's own reminders, their lists and what they told, for Teams' search box: the results go to whoever searches, and into the chat if they choose one.</summary>
/// <remarks>Where others read along only what belongs there is found, as everywhere: one tap puts a result before all of them.</remarks>
internal sealed class SearchSkill(IReminderStore reminders, IListStore lists, IFactStore facts) : Skill("search")
{
    private const string Query = "composeExtension/query";

    /// <summary>Teams shows this many at most, and asks for as many.</summary>
    private const int MostResults = 25;

    private static readonly TextKey WhenText = TextKey.Plain("search.when", "moment");
    private static readonly TextKey ListText = TextKey.Plain("search.list", "items");
    private static readonly TextKey ToldText = TextKey.Plain("search.told");

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken)
    {
        if (invoke != Query)
        {
            return null;
        }

        if (SearchQuery.Read(turn.Utterance.Activity) is not { } query)
        {
            return new InvokeAnswer(400);
        }

        var results = (await FindRemindersAsync(turn, query, cancellationToken))
            .Concat(await FindListsAsync(turn, query, cancellationToken))
            .Concat(await FindFactsAsync(turn, query, cancellationToken))
            .Skip(query.Skip)
            .Take(Math.Min(query.Count, MostResults))
            .Select(result => (JsonNode)result.ToCard());
        return new InvokeAnswer(200, new JsonObject
        {
            ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray([.. results]) },
        });
    }

    private async Task<IEnumerable<SearchResult>> FindRemindersAsync(SkillTurn turn, SearchQuery query, CancellationToken cancellationToken)
    {
        var all = await reminders.ListAsync(turn.Person, turn.Conversation, cancellationToken);
        return all.Where(reminder => query.Matches(reminder.What)).Select(reminder => new SearchResult(
            reminder.What,
            turn.Text(WhenText, ("moment", reminder.Due.InZone(turn.Zone ?? DateTimeZoneProviders.Tzdb[reminder.Zone])))));
    }

    private async Task<IEnumerable<SearchResult>> FindListsAsync(SkillTurn turn, SearchQuery query, CancellationToken cancellationToken)
    {
        var all = await lists.ListAsync(turn.Person, turn.Situation.Claim.IsGroup ? turn.Conversation.WithoutThread() : null, cancellationToken);
        return from list in all
               let items = list.Open.Select(item => item.Text).ToList()
               where items.Count > 0 && (query.Matches(list.Name) || items.Exists(query.Matches))
               select new SearchResult(list.Name, turn.Text(ListText, ("items", items)));
    }

    private async Task<IEnumerable<SearchResult>> FindFactsAsync(SkillTurn turn, SearchQuery query, CancellationToken cancellationToken)
    {
        var known = await facts.RecallAsync(turn.Person, turn.Conversation, cancellationToken);
        return known.Where(fact => query.Matches(fact.Source.Quote) || query.Matches(fact.Value))
            .Select(fact => new SearchResult(fact.Source.Quote, turn.Text(ToldText)));
    }
}

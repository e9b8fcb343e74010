using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class TranscriptTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_said_changed_and_deleted_is_written_down_as_it_was_then()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1")).Use(new TranscriptLoggerMiddleware(store));

        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Text = "hi" },
            async (turn, cancellationToken) =>
            {
                var reply = MessageFactory.Text("first");
                await turn.SendActivityAsync(reply, cancellationToken);
                reply.Text = "second";
                await turn.UpdateActivityAsync(reply, cancellationToken);
                await turn.DeleteActivityAsync(reply.Id!, cancellationToken);
            },
            Cancellation);

        var activities = (await store.GetTranscriptActivitiesAsync("test", "c1")).Items.Cast<Activity>().ToArray();
        Assert.Equal(["message hi", "message first", "messageUpdate second", "messageDelete "], activities.Select(activity => $"{activity.Type} {activity.Text}"));
        Assert.Equal(["user", "bot", "bot", "bot"], activities.Select(activity => activity.From.Role));
        Assert.All(activities, activity => Assert.True(activity.Timestamp > default(DateTimeOffset) && !string.IsNullOrEmpty(activity.Id)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transcript_is_read_page_by_page(bool inFiles)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        ITranscriptStore store = inFiles ? new FileTranscriptLogger(folder) : new MemoryTranscriptStore();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 45; i++)
        {
            await store.LogActivityAsync(new Activity(ActivityTypes.Message, id: $"{i}", timestamp: start.AddMinutes(i), channelId: "test", conversation: new ConversationAccount { Id = "c1" }));
        }

        var ids = new List<string?>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c1", token, start.AddMinutes(2));
            ids.AddRange(page.Items.Select(item => item.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(2, 43).Select(i => (string?)$"{i}"), ids);
        Assert.Equal("c1", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
        await store.DeleteTranscriptAsync("test", "c1");
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("test")).Items);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_transcript_of_files_names_conversations_as_they_are_called()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var store = new FileTranscriptLogger(folder);
        await store.LogActivityAsync(new Activity(ActivityTypes.Message, id: "1", channelId: "test", conversation: new ConversationAccount { Id = "a:b|c" }));

        var transcript = Assert.Single((await store.ListTranscriptsAsync("test")).Items);
        Assert.Equal(("test", "a:b|c"), (transcript.ChannelId, transcript.Id));
        Assert.True(transcript.Created > DateTimeOffset.UnixEpoch);
        Assert.Equal("1", Assert.Single((await store.GetTranscriptActivitiesAsync("test", "a:b|c")).Items).Id);
        await Assert.ThrowsAsync<ArgumentNullException>("conversationId", () => store.GetTranscriptActivitiesAsync("test", null!));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_transcript_file_is_a_json_array_and_stays_in_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var logger = new FileTranscriptLogger(folder);
        foreach (var text in new[] { "a", "b" })
        {
            await logger.LogActivityAsync(new Activity(ActivityTypes.Message, text: text, channelId: "../x", conversation: new ConversationAccount { Id = "../../y|z" }));
        }

        var file = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        var activities = JsonSerializer.Deserialize<Activity[]>(await File.ReadAllTextAsync(file, Cancellation), SchemaJson.Options)!;
        Assert.Equal(["a", "b"], activities.Select(activity => activity.Text));
        Directory.Delete(folder, recursive: true);
    }
}

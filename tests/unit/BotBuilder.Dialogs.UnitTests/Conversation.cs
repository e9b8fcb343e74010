using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

/// <summary>A conversation whose bot is made anew for every turn: all it knows is what the storage gives back.</summary>
internal sealed class Conversation(Func<Dialog> makeDialog, IStorage storage)
{
    private int _turns;

    public Conversation(Func<Dialog> makeDialog)
        : this(makeDialog, new JsonTextStorage())
    {
    }

    public string ChannelId { get; init; } = "test";

    public string Locale { get; init; } = "en-us";

    public bool WithTraces { get; init; }

    public Task<List<string?>> SaysAsync(string text) => HearsAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public async Task<List<string?>> HearsAsync(Activity activity) => [.. (await TakesAsync(activity)).Select(reply => reply.Text)];

    public async Task<List<Activity>> TakesAsync(Activity activity)
    {
        var adapter = new TestAdapter(ChannelId, WithTraces);
        var state = new ConversationState(storage);
        var dialog = makeDialog();
        activity.Id = $"in-{++_turns}";
        activity.Locale ??= Locale;
        activity.LocalTimestamp ??= new DateTimeOffset(2018, 11, 30, 10, 0, 0, TimeSpan.Zero);

        await adapter.ProcessActivityAsync(activity, async (context, cancellationToken) =>
        {
            await dialog.RunAsync(context, state.CreateProperty<DialogState>("DialogState"), cancellationToken);
            await state.SaveChangesAsync(context, false, cancellationToken);
        });

        return [.. adapter.ActiveQueue];
    }
}

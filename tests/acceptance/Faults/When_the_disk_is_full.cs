using System.Net;
using System.Net.Http.Headers;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>The embedded assistant on a disk of 24 MB that something else fills to the last byte.</summary>
public sealed class When_the_disk_is_full : IAsyncLifetime
{
    private const int Patience = 400;

    private readonly HouseProcess assistant = new("VirtualAssistant.Bot", new Dictionary<string, string>
    {
        ["DirectLine__Secret"] = AssistantInProcess.Secret,
        ["RateLimits__Enabled"] = "false",
    })
    {
        SmallDisk = 24,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await assistant.StartAsync(Cancellation);

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task Messages_are_turned_away_until_there_is_room_and_what_was_accepted_is_answered_once()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, "Europe/Berlin");
        await visitor.NextReplyAsync(Cancellation);
        Fill();

        var accepted = new List<string>();
        HttpResponseMessage? refusal = null;
        while (refusal is null && accepted.Count < Patience)
        {
            var answer = await visitor.PostAsync(visitor.Message("help", $"m{accepted.Count}"), Cancellation);
            if (answer.IsSuccessStatusCode)
            {
                accepted.Add($"m{accepted.Count}");
                answer.Dispose();
            }
            else
            {
                refusal = answer;
            }
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal?.StatusCode);
        Assert.NotNull(refusal!.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UploadAsync(visitor));
        Assert.Contains("There is no disk space left for the database in", assistant.Output, StringComparison.Ordinal);

        File.Delete(assistant.PathOf("filler"));
        await Until.FoundAsync(
            async () => (await visitor.PostAsync(visitor.Message("help", $"m{accepted.Count}"), Cancellation)).IsSuccessStatusCode ? "" : null,
            () => "nothing is accepted again",
            Cancellation);
        var answers = await ReadAnswersAsync(visitor, accepted.Count + 1);
        Assert.Equal(answers.Count, answers.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(visitor));
    }

    /// <summary>The ids of the messages that were answered, once for each answer.</summary>
    private static async Task<IReadOnlyList<string?>> ReadAnswersAsync(DirectLineConversation visitor, int count)
    {
        IReadOnlyList<string?> answers = [];
        await Until.FoundAsync(
            async () =>
            {
                answers = [.. (await visitor.ReadAllAsync(Cancellation)).Where(activity => activity.IsReply && activity.ReplyToId is not null).Select(activity => activity.ReplyToId)];
                return answers.Count >= count ? "" : null;
            },
            () => $"{answers.Count} of {count} are answered",
            Cancellation);
        return answers;
    }

    private static async Task<HttpStatusCode> UploadAsync(DirectLineConversation visitor)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token);
        using var content = new ByteArrayContent(new byte[100_000]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "a.bin" };
        using var response = await http.PostAsync(
            new Uri(new Uri(visitor.StreamUrl.Replace("ws", "http", StringComparison.Ordinal)), $"/v3/directline/conversations/{visitor.Id}/upload?userId={visitor.UserId}"), content, Cancellation);
        return response.StatusCode;
    }

    private void Fill()
    {
        using var filler = new FileStream(assistant.PathOf("filler"), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        foreach (var size in new[] { 1 << 20, 4096 })
        {
            var block = new byte[size];
            try
            {
                while (true)
                {
                    filler.Write(block);
                    filler.Flush();
                }
            }
            catch (IOException)
            {
                // No more of this size.
            }
        }
    }
}

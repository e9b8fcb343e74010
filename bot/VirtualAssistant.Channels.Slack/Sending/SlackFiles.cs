using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Rendering;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>Sends replies that bring files along: attachments whose address holds the content (<c>data:</c>).</summary>
/// <remarks>The bytes go to Slack first and are seen by nobody; one last call shows them all, with the words of the reply.</remarks>
internal sealed class SlackFiles(SlackApi api, MessageRenderer renderer, IHttpClientFactory clients, IOptions<SlackOptions> options)
{
    private const string DataScheme = "data:";
    private const string Base64Mark = ";base64,";

    public static bool Carries(Activity reply) => reply.Attachments?.Any(IsCarried) == true;

    public async Task<SlackCall> SendAsync(SlackWorkspace workspace, string channel, string? thread, Activity reply, CancellationToken cancellationToken)
    {
        var shown = new JsonArray();
        Attachment[] carried = [.. (reply.Attachments ?? []).Where(IsCarried)];
        foreach (var file in carried)
        {
            if (Content(file.ContentUrl!) is not { } content)
            {
                return new SlackCall.Refused("unreadable_attachment");
            }

            switch (await UploadAsync(workspace, file.Name ?? "file", content, cancellationToken))
            {
                case SlackCall.Done { Answer: var place }:
                    shown.Add(new JsonObject { ["id"] = place.Text("file_id"), ["title"] = file.Name ?? "file" });
                    break;
                case SlackCall.Unknown unknown:
                    return new SlackCall.Unsent(unknown.Reason); // Nobody has seen anything yet.
                case var failed:
                    return failed;
            }

            reply.Attachments!.Remove(file);
        }

        return await api.CallAsync("files.completeUploadExternal", workspace.Token, workspace.Tenant, Show(shown, channel, thread, reply), cancellationToken);
    }

    private JsonObject Show(JsonArray files, string channel, string? thread, Activity reply)
    {
        var arguments = new JsonObject { ["files"] = files, ["channel_id"] = channel };
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        var message = renderer.Render(reply);
        if (message.Blocks is { } blocks)
        {
            arguments["blocks"] = blocks.DeepClone();
        }
        else if (!string.IsNullOrEmpty(reply.Text))
        {
            arguments["initial_comment"] = message.Text;
        }

        return arguments;
    }

    private static bool IsCarried(Attachment file) => file.ContentUrl?.StartsWith(DataScheme, StringComparison.Ordinal) == true;

    private static byte[]? Content(string url)
    {
        var mark = url.IndexOf(Base64Mark, StringComparison.Ordinal);
        var content = new byte[url.Length];
        return mark > 0 && Convert.TryFromBase64String(url[(mark + Base64Mark.Length)..], content, out var length) && length > 0 ? content[..length] : null;
    }

    private async Task<SlackCall> UploadAsync(SlackWorkspace workspace, string name, byte[] content, CancellationToken cancellationToken)
    {
        var wanted = new JsonObject { ["filename"] = name, ["length"] = content.Length.ToString(CultureInfo.InvariantCulture) };
        var place = await api.CallAsync("files.getUploadURLExternal", workspace.Token, workspace.Tenant, wanted, cancellationToken);
        if (place is not SlackCall.Done { Answer: var answer })
        {
            return place;
        }

        if (!Uri.TryCreate(answer.Text("upload_url"), UriKind.Absolute, out var address) || address.Scheme != options.Value.Page("/").Scheme)
        {
            return new SlackCall.Refused("no_upload_url");
        }

        try
        {
            using var client = clients.CreateClient(SlackApi.ClientName);
            using var bytes = new ByteArrayContent(content);
            using var response = await client.PostAsync(address, bytes, cancellationToken);
            return response.IsSuccessStatusCode ? place : new SlackCall.Unsent($"The upload was answered with {(int)response.StatusCode}.");
        }
        catch (HttpRequestException failure)
        {
            return new SlackCall.Unsent(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackCall.Unsent("The upload took too long.");
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;

namespace BotBuilder.UnitTests.Streaming;

public sealed class StreamingMessageTests
{
    private static Task<string> TextOf(ResponseMessageStream stream) => stream.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [Fact]
    public void Requests_are_made_for_each_verb()
    {
        Assert.Equal(("GET", "/a"), (StreamingRequest.CreateGet("/a").Verb, StreamingRequest.CreateGet("/a").Path));
        Assert.Equal("POST", StreamingRequest.CreatePost().Verb);
        Assert.Equal("PUT", StreamingRequest.CreatePut().Verb);
        Assert.Equal("DELETE", StreamingRequest.CreateDelete().Verb);
        Assert.Null(StreamingRequest.CreateRequest(""));
        Assert.Empty(new StreamingRequest().Streams);
    }

    [Fact]
    public async Task A_request_carries_its_body_and_what_is_attached()
    {
        var id = Guid.NewGuid();
        var request = StreamingRequest.CreateRequest("POST", "/a", new StringContent("body"))!;
        request.AddStream(new StringContent("attached"), id);

        Assert.Equal(["body", "attached"], await Task.WhenAll(request.Streams.Select(TextOf)));
        Assert.Equal(id, request.Streams[1].Id);
        Assert.Throws<ArgumentNullException>(() => request.AddStream(null!));
    }

    [Fact]
    public async Task A_body_is_the_json_of_an_object_or_a_text()
    {
        var request = new StreamingRequest();
        request.SetBody(new Activity { Type = "message", Text = "hi" });
        var response = new StreamingResponse();
        response.SetBody("text");
        response.SetBody((string?)null);
        response.SetBody((object?)null);
        ((StreamingResponse?)null).SetBody("nobody");

        Assert.Equal("""{"type":"message","text":"hi"}""", await TextOf(Assert.Single(request.Streams)));
        Assert.Equal("application/json", request.Streams[0].Content!.Headers.ContentType!.MediaType);
        Assert.Equal("text", await TextOf(Assert.Single(response.Streams)));
    }

    [Fact]
    public void Responses_are_made_for_each_status()
    {
        Assert.Equal(200, StreamingResponse.OK().StatusCode);
        Assert.Equal(403, StreamingResponse.Forbidden().StatusCode);
        Assert.Equal(404, StreamingResponse.NotFound().StatusCode);
        Assert.Equal(500, StreamingResponse.InternalServerError().StatusCode);
        Assert.Single(StreamingResponse.CreateResponse(HttpStatusCode.Accepted, new StringContent("later")).Streams);
        Assert.Throws<ArgumentNullException>(() => new StreamingResponse().AddStream(null!));
    }

    [Fact]
    public async Task What_came_is_read_as_json_or_text()
    {
        var request = new ReceiveRequest { Streams = [Content("""{"type":"message","text":"hi"}""")] };
        var response = new ReceiveResponse { Streams = [Content("""{"id":"1"}""")] };

        Assert.Equal("hi", request.ReadBodyAsJson<Activity>()!.Text);
        Assert.Equal("1", response.ReadBodyAsJson<ResourceResponse>()!.Id);
        Assert.Equal("later", await new ReceiveRequest { Streams = [Content("later")] }.ReadBodyAsStringAsync());
        Assert.Equal("later", new ReceiveResponse { Streams = [Content("later")] }.ReadBodyAsString());
        Assert.Null(await new ReceiveRequest().ReadBodyAsJsonAsync<Activity>());
        Assert.Null(new ReceiveRequest().ReadBodyAsString());
        Assert.Null(await new ReceiveResponse().ReadBodyAsStringAsync());
        Assert.Throws<JsonException>(() => new ReceiveRequest { Streams = [Content("later")] }.ReadBodyAsJson<Activity>());
    }

    private static ReceivedContent Content(string text) => new(Guid.NewGuid(), new StreamedContent("application/json", Encoding.UTF8.GetBytes(text)));
}

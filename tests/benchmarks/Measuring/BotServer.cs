using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>A server on loopback: a bare JSON endpoint, a channel that takes everything, and bots.</summary>
internal sealed partial class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public IPEndPoint Address => new(IPAddress.Loopback, new Uri(Url).Port);

    public static async Task<BotServer> StartAsync(IReadOnlyDictionary<string, IBot> bots)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var adapter = new CloudAdapter(new ConfigurationBuilder().Build());
        app.MapPost("/bare", (Message message) => TypedResults.Ok(new Answer([message with { Text = $"echo {message.Text}" }])));
        app.MapPost("/v3/conversations/{conversation}/activities/{activity}", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return TypedResults.Ok(new Resource("1"));
        });
        foreach (var (path, bot) in bots)
        {
            app.MapPost(path, (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        }

        await app.StartAsync();
        return new BotServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed record Account(string Id, string? Name);

    private sealed record Message(string Type, string Id, string ChannelId, string ServiceUrl, Account From, Account Recipient, Account Conversation, string Text, string? Locale);

    private sealed record Answer(Message[] Activities);

    private sealed record Resource(string Id);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Message))]
    [JsonSerializable(typeof(Answer))]
    [JsonSerializable(typeof(Resource))]
    private sealed partial class BareJson : JsonSerializerContext;
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace VirtualAssistant.Testing.Teams;

/// <summary>Where files go that people let the bot put there: one address a file, on a real socket.</summary>
public sealed class OneDrive : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private WebApplication app = null!;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>What the next files are answered with; after that all are taken.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPut("/{file}", TakeAsync);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string file, HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        if (Answers.TryDequeue(out var status))
        {
            return Results.StatusCode(status);
        }

        if (request.Headers.ContentRange != $"bytes 0-{content.Length - 1}/{content.Length}")
        {
            return Results.StatusCode(StatusCodes.Status416RangeNotSatisfiable);
        }

        files[file] = content.ToArray();
        return Results.StatusCode(StatusCodes.Status201Created);
    }
}

using System.Text.Json;
using Microsoft.Bot.Builder;

namespace BotBuilder.Dialogs.UnitTests;

/// <summary>Keeps text, as a database does that knows nothing of the bot's types.</summary>
internal sealed class JsonTextStorage : IStorage
{
    public Dictionary<string, string> Texts { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(Texts.ContainsKey).ToDictionary(
            key => key, key => (object)JsonDocument.Parse(Texts[key], new JsonDocumentOptions { MaxDepth = 512 }).RootElement));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            Texts[key] = JsonSerializer.Serialize(value, Deep);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            Texts.Remove(key);
        }

        return Task.CompletedTask;
    }

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 512 };
}

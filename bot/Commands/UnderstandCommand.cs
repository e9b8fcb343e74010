using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Hosting;
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Understands one utterance a line, as the assistant would, without starting it.</summary>
/// <remarks><code>
/// standard input   remind me to call Luis at 6 pm
/// standard output  reminder.create    0.9500    0.0500          intent, confidence, out-of-scope score, parted by tabs
/// </code>The intent is <c>oos</c> where nothing that is offered was asked for. Every line is written out before the next one is read.</remarks>
internal static class UnderstandCommand
{
    public const string Name = "understand";
    private const string OutOfScope = "oos";

    public static async Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken cancellationToken)
    {
        if (args is ["--help" or "-h"])
        {
            await console.Out.WriteLineAsync(UnderstandArguments.Usage);
            await console.Out.FlushAsync(cancellationToken);
            return 0;
        }

        if (UnderstandArguments.Parse(args, out var problem) is not { } arguments)
        {
            await console.Error.WriteLineAsync(problem);
            return StartArguments.Misused;
        }

        await using var services = new ServiceCollection().AddLanguageCenter().BuildServiceProvider();
        var language = services.GetRequiredService<ILanguageCenter>();
        var model = services.GetRequiredService<IIntentModel>();
        var position = 0;
        while (await console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            var now = arguments.Now ?? TimeProvider.System.GetUtcNow().ToInstant();
            var understanding = language.Understand(Hear(line, ++position, now, arguments));
            if (arguments.Labels == IntentLabels.Clinc150)
            {
                understanding = ByModel(understanding, model);
            }

            await console.Out.WriteLineAsync(arguments.AsJson
                ? UnderstandingJson.Write(understanding, now, arguments.Zone, arguments.Labels)
                : Line(understanding, arguments.Labels));
            await console.Out.FlushAsync(cancellationToken);
        }

        return 0;
    }

    /// <summary>The data set's intents are the model's business: the rules know only what this assistant offers.</summary>
    private static Understanding ByModel(Understanding understanding, IIntentModel model)
    {
        var reading = model.Read(understanding.Utterance.Text, IntentNames.Clinc150);
        return understanding with { Intents = reading.Intents, OutOfScope = reading.OutOfScope };
    }

    private static Utterance Hear(string line, int position, Instant now, UnderstandArguments arguments) => new()
    {
        Turn = default,
        Conversation = ConversationId.On("console", "1"),
        Position = position,
        Person = new PersonId(Guid.Empty),
        Kind = "message",
        Text = line,
        Locale = arguments.Locale,
        Zone = arguments.Zone.Id,
        SaidAt = now.ToDateTimeOffset(),
        Activity = default,
    };

    private static string Line(Understanding understanding, IntentLabels labels) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(understanding.Best is { } best && !understanding.IsOutOfScope ? labels.Of(best.Name) : OutOfScope)}\t{understanding.Best?.Confidence ?? 0:0.0000}\t{understanding.OutOfScope:0.0000}");
}

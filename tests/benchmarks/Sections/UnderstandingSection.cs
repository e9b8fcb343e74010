using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>What one text costs to understand, whole and by its parts, one after another on one thread.</summary>
public sealed class UnderstandingSection : ISection
{
    private const int WarmUps = 2000; // Until the compiler has seen enough of it to be done.
    private const int Rounds = 300;

    private static readonly string[] Texts =
    [
        "remind me to call Dr. Weiss tomorrow at half past eight", "what are my reminders?", "cancel the second one", "make it 8:45",
        "remind me every other Monday at 9 to send the report", "what's the weather going to be like in Lisbon tomorow",
        "add milk and lemons to my shopping list, and remind me to call Luis at 6 pm", "hey, could you please tell me what you can do? thanks",
        "how do you say thank you very much in Portuguese", "whats my acount balance", "snooze", "tomorrow at 9",
        "i lost my card at the station this morning and need to know what to do now", "who painted the mona lisa", "🙂", "play some jazz",
    ];

    public string Name => "understanding";

    public string About => "one text to its meaning, warm; goals: p50 under 150 µs, p99 under 500 µs, load under 300 ms and 40 MB";

    public Task RunAsync(TextWriter report)
    {
        var (memory, started) = (Memory(), Stopwatch.GetTimestamp());
        using var services = new ServiceCollection().AddLanguageCenter().BuildServiceProvider();
        var model = services.GetRequiredService<IIntentModel>();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"model loaded and warmed in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms, {(Memory() - memory) / 1e6:F1} MB of its own"));

        var center = services.GetRequiredService<ILanguageCenter>();
        var rules = services.GetRequiredService<RuleBasedLanguageCenter>();
        var utterances = Texts.Select(Say).ToArray();
        report.WriteLine($"{"",-34} {"p50 µs",8} {"p99 µs",8} {"B/text",8}");
        Measure(report, "whole", utterances.Length, index => center.Understand(utterances[index]));
        Measure(report, "rules and entities alone", utterances.Length, index => rules.Understand(utterances[index]));
        Measure(report, "normaliser and model alone", utterances.Length, index => model.Read(Texts[index]));
        Measure(report, "normaliser alone", utterances.Length, index => TextNormalizer.Normalize(Texts[index]));
        return Task.CompletedTask;
    }

    private static void Measure(TextWriter report, string name, int texts, Func<int, object> understand)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            for (var index = 0; index < texts; index++)
            {
                understand(index);
            }
        }

        var latencies = new Latencies();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < texts; index++)
            {
                var started = Stopwatch.GetTimestamp();
                understand(index);
                latencies.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / latencies.Total;
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-34} {latencies.Percentile(0.5).TotalMicroseconds,8:N0} {latencies.Percentile(0.99).TotalMicroseconds,8:N0} {allocated,8:N0}"));
    }

    /// <summary>Bytes that are this process's own: mapped program files are shared and can be dropped. Where the system does not tell, all
    /// that is resident.</summary>
    private static long Memory()
    {
        const string own = "RssAnon:";
        const int kibibyte = 1024;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(own, StringComparison.Ordinal)) : null;
        return line is null
            ? Environment.WorkingSet
            : long.Parse(line[own.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * kibibyte;
    }

    private static Utterance Say(string text) => new()
    {
        Turn = default,
        Conversation = ConversationId.On("benchmark", "1"),
        Position = 1,
        Person = new PersonId(Guid.Empty),
        Kind = "message",
        Text = text,
        SaidAt = TimeProvider.System.GetUtcNow(),
        Activity = default,
    };
}

using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.MemoryConsolidator.Summaries;

namespace VirtualAssistant.Memory.UnitTests;

public sealed class SummariserTests
{
    private static readonly Summariser Summariser = new(Talk.Language);
    private static readonly Summary Nothing = new(Talk.Home, 0, []);

    [Fact]
    public void Keeps_what_was_stated_and_asked_for_and_leaves_pleasantries_out()
    {
        var summary = Summariser.GoOn(
            Nothing, Talk.Of("hello there", "my sister's birthday is 3 May", "thanks a lot", "remind me to call her at 9 tomorrow", "what time is it?").Entries, 5);

        Assert.Equal(["my sister's birthday is 3 May", "remind me to call her at 9 tomorrow"], summary.Lines.Select(line => line.Text));
        Assert.Equal((5, 2), (summary.UpTo, summary.Lines[0].Position));
    }

    [Fact]
    public void Says_the_same_however_many_entries_are_read_at_a_time()
    {
        var entries = Talk.Of(Enumerable.Range(1, 40).Select(i => i % 3 == 0 ? $"I like cheese number {i}" : $"and then there was matter {i}")).Entries;
        var atOnce = Summariser.GoOn(Nothing, entries, 40);
        var inPieces = Summariser.GoOn(Summariser.GoOn(Nothing, entries.Take(17), 17), entries.Skip(17), 40);

        Assert.Equal(Summariser.MostLines, atOnce.Lines.Count);
        Assert.Equal(atOnce.Lines, inPieces.Lines);
    }

    [Fact]
    public void Holds_no_secret_and_no_endless_line()
    {
        var summary = Summariser.GoOn(Nothing, Talk.Of("I like that my password is hunter2", $"I like {string.Concat(Enumerable.Repeat("very ", 60))}long walks", new string('x', 500) + " y z").Entries, 3);

        Assert.All(summary.Lines, line => Assert.InRange(line.Text.Length, 1, 170));
        Assert.DoesNotContain(summary.Lines, line => line.Text.Contains("hunter2", StringComparison.Ordinal));
    }
}

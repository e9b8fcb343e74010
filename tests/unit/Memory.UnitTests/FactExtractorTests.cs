using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Memory.UnitTests;

public sealed class FactExtractorTests
{
    private static readonly FactExtractor Extractor = new(Talk.Language);

    [Fact]
    public void Learns_under_the_same_id_however_often_it_reads()
    {
        var read = Talk.Of("my sister's birthday is 3 May");

        Assert.Equal(Extractor.Extract(read), Extractor.Extract(read));
        var fact = Assert.Single(Extractor.Extract(read));
        Assert.Equal(("sister.birthday", "3 May", "my sister's birthday is 3 May", true), (fact.Key, fact.Value, fact.Source.Quote, fact.IsPrivate));
    }

    [Fact]
    public void Takes_nothing_said_in_a_group_for_private() =>
        Assert.False(Assert.Single(Extractor.Extract(Talk.Of("I live in Oslo") with { IsGroup = true })).IsPrivate);

    [Fact]
    public void Corrects_what_was_told_before() =>
        Assert.Equal(["sister.birthday=3 May", "sister.birthday=4 May"], Shown(Talk.Of("my sister's birthday is 3 May", "no, it's 4 May")));

    [Fact]
    public void Corrects_what_was_asked_before() =>
        Assert.Equal(["sister.birthday=4 May"], Shown(Talk.Of("when is my sister's birthday?", "why do you think so?", "no, it's 4 May")));

    [Fact]
    public void Corrects_what_was_told_before_the_watermark()
    {
        var read = Talk.Of("ignored", "no, it's 4 May");
        var later = read with { Entries = [read.Entries[1]], Earlier = [Talk.Said(Talk.Ana, "my sister's birthday is 3 May", 1)] };

        Assert.Equal(["sister.birthday=4 May"], Shown(later));
    }

    [Fact]
    public void Corrects_nothing_of_another_kind() =>
        Assert.Equal(["home.city=Oslo"], Shown(Talk.Of("I live in Oslo", "no, it's 4 May")));

    [Fact]
    public void Leaves_the_correction_of_a_reminder_to_the_reminder() =>
        Assert.Equal(["sister.birthday=3 May"], Shown(Talk.Of("my sister's birthday is 3 May", "remind me to call Tom on 2 May at 9", "no, it's 4 May")));

    [Fact]
    public void Corrects_nobody_else_s_facts() =>
        Assert.Equal(["sister.birthday=3 May"], Shown(Talk.Of((Talk.Ana, "my sister's birthday is 3 May"), (Talk.Ben, "no, it's 4 May"))));

    [Theory]
    [InlineData("remember that my password is hunter2")]
    [InlineData("remember that my locker code is 1234 and my pin is 9999")]
    [InlineData("I live in Oslo, my card is 4111 1111 1111 1111")]
    [InlineData("remember that the key is sk-abcdefgh12345678")]
    public void Learns_nothing_from_a_text_that_holds_a_secret(string text) => Assert.Empty(Extractor.Extract(Talk.Of(text)));

    [Theory]
    [InlineData("…")]
    [InlineData("\0\0")]
    [InlineData("I live in \ud800")]
    [InlineData("my my my my sister's sister's birthday is is 3 3 May May")]
    public void Outlives_whatever_is_written(string text) => Assert.InRange(Extractor.Extract(Talk.Of(text)).Count, 0, 1);

    private static IEnumerable<string> Shown(UnreadEntries read) => Extractor.Extract(read).Select(fact => $"{fact.Key}={fact.Value}");
}

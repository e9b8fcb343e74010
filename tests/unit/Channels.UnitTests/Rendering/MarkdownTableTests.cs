using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Channels.UnitTests.Rendering;

public sealed class MarkdownTableTests
{
    private const string Table = "Before\n\n| City | Hours |\n|---|---:|\n| **Berlin** | 9 to 5 |\n| Rome | - |\n\nAfter";

    [Fact]
    public void A_narrow_table_keeps_its_columns_where_letters_have_one_width() =>
        Assert.Equal("Before\n\n```\nCity    Hours\n------  ------\nBerlin  9 to 5\nRome    -\n```\n\nAfter", MarkdownTable.Flatten(Table, monospaced: true));

    [Fact]
    public void A_table_becomes_a_list_where_they_do_not() =>
        Assert.Equal("Before\n\n- **Berlin**: Hours: 9 to 5\n- Rome: Hours: -\n\nAfter", MarkdownTable.Flatten(Table, monospaced: false));

    [Fact]
    public void A_wide_table_becomes_a_list()
    {
        var wide = $"| Name | Text |\n| --- | --- |\n| a | {new string('x', 80)} |";

        Assert.Equal($"- **a**: Text: {new string('x', 80)}", MarkdownTable.Flatten(wide, monospaced: true));
    }

    [Theory]
    [InlineData("a | b")]
    [InlineData("```\n| a | b |\n|---|---|\n```")]
    [InlineData("| a | b |\nno rule")]
    public void What_is_no_table_stays_as_it_is(string text) => Assert.Equal(text, MarkdownTable.Flatten(text, monospaced: true));
}

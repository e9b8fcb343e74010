using System.Text.RegularExpressions;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>What no file of the product may hold.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(Lines(Unfinished()).Concat(Lines(Unimplemented()).Where(IsOurs)));

    [Fact]
    public void Nothing_blocks_a_thread() => Assert.Empty(Lines(Blocking()));

    [Fact]
    public void No_file_or_folder_is_named_after_nothing() =>
        Assert.DoesNotContain(House.Sources.Select(House.Relative), path => Nameless().IsMatch(path) && IsOurs(path));

    [Fact]
    public void Every_product_file_has_a_file_scoped_namespace() =>
        Assert.Empty(House.Sources.Where(path => BlockNamespace().IsMatch(File.ReadAllText(path))).Select(House.Relative));

    /// <summary>What is wrong with a value is told with its key, and the section is found in the constant of this name.</summary>
    [Fact]
    public void Settings_are_bound_to_the_section_that_their_options_name() => Assert.Empty(Lines(UnnamedSection()));

    /// <summary>Names and behaviour of the Bot Framework's public API are given, not chosen.</summary>
    private static bool IsOurs(string path) => !path.StartsWith("botbuilder/", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(Regex barred) =>
        from path in House.Sources
        from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
        where barred.IsMatch(line.Text)
        select $"{House.Relative(path)}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"BindConfiguration\((?!\w+\.Section\))")]
    private static partial Regex UnnamedSection();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex("NotImplementedException")]
    private static partial Regex Unimplemented();

    [GeneratedRegex(@"Thread\.Sleep|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"(^|/)(Common|Utils?|Helpers?|Misc|Interfaces|Models)(/|\.cs$)|(Utils?|Helpers?|Misc)\.cs$")]
    private static partial Regex Nameless();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{?\s*$", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();
}

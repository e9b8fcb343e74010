using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Memory.UnitTests;

public sealed class FactKeyTests
{
    [Theory]
    [InlineData("name", "", "name", "")]
    [InlineData("home.city", "", "home.city", "")]
    [InlineData("sister.birthday", "sister", "birthday", "")]
    [InlineData("older sister.home.city", "older sister", "home.city", "")]
    [InlineData("@anna.birthday", "@anna", "birthday", "")]
    [InlineData("favourite.colour", "", "favourite.colour", "")]
    [InlineData("partner.favourite.ice cream", "partner", "favourite.ice cream", "")]
    [InlineData("allergy:peanuts", "", "allergy", "peanuts")]
    [InlineData("partner.allergy:peanuts", "partner", "allergy", "peanuts")]
    [InlineData("own.locker", "", "own.locker", "")]
    [InlineData("note:tom said: no. never", "", "note", "tom said: no. never")]
    [InlineData("unheard of", "", "unheard of", "")]
    public void Is_read_as_it_was_written(string text, string subject, string attribute, string member)
    {
        var key = FactKey.Parse(text);

        Assert.Equal((subject, attribute, member), (key.Subject, key.Attribute, key.Member));
        Assert.Equal(text, key.ToString());
    }
}

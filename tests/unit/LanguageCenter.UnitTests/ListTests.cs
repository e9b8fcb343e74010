using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>What is said about lists, in both languages.</summary>
public sealed class ListTests
{
    private static readonly Focus SpokenOf = new() { Skill = "list" };

    [Theory]
    [InlineData("add milk to my to-do list", Intents.ListAdd, "to-do", "milk")]
    [InlineData("add milk and lemons to shopping", Intents.ListAdd, "shopping", "milk and lemons")]
    [InlineData("please add 2 litres of milk and 6 eggs to the groceries list, thanks", Intents.ListAdd, "groceries", "2 litres of milk and 6 eggs")]
    [InlineData("could you put eggs on the party list?", Intents.ListAdd, "party", "eggs")]
    [InlineData("put bananas (6) on the list", Intents.ListAdd, null, "bananas (6)")]
    [InlineData("add them to shopping", Intents.ListAdd, "shopping", "")]
    [InlineData("we need bread on the list", Intents.ListAdd, null, "bread")]
    [InlineData("ADD MILK TO SHOPPING", Intents.ListAdd, "SHOPPING", "MILK")]
    [InlineData("whats on my shopping list", Intents.ListShow, "shopping", "")]
    [InlineData("what's on the camping list?", Intents.ListShow, "camping", "")]
    [InlineData("show me the list", Intents.ListShow, null, "")]
    [InlineData("shopping list", Intents.ListShow, "shopping", "")]
    [InlineData("is milk on my shopping list?", Intents.ListShow, "shopping", "milk")]
    [InlineData("what lists do I have?", Intents.ListAll, null, "")]
    [InlineData("remove milk from my shopping list", Intents.ListRemove, "shopping", "milk")]
    [InlineData("take the bread off the list", Intents.ListRemove, null, "the bread")]
    [InlineData("tick off milk on the shopping list", Intents.ListTick, "shopping", "milk")]
    [InlineData("cross milk off my list", Intents.ListTick, null, "milk")]
    [InlineData("clear my shopping list", Intents.ListClear, "shopping", "")]
    [InlineData("delete everything on my todo list", Intents.ListClear, "todo", "")]
    [InlineData("empty the list", Intents.ListClear, null, "")]
    [InlineData("create a list called gifts for Anna", Intents.ListCreate, "gifts for Anna", "")]
    [InlineData("make a new packing list", Intents.ListCreate, "packing", "")]
    [InlineData("delete my camping list", Intents.ListDelete, "camping", "")]
    [InlineData("create a packing list with socks, passport and charger", Intents.ListAdd, "packing", "socks, passport and charger")]
    [InlineData("start a new list called gifts with a book for Anna", Intents.ListAdd, "gifts", "a book for Anna")]
    [InlineData("make me a shopping list with milk and eggs", Intents.ListAdd, "shopping", "milk and eggs")]
    [InlineData("how many things are on my camping list?", Intents.ListShow, "camping", "")]
    [InlineData("rename my camping list to summer holiday", Intents.ListRename, "camping", "summer holiday")]
    [InlineData("rename the list to gifts", Intents.ListRename, null, "gifts")]
    [InlineData("benenne meine Einkaufsliste in Wochenmarkt um", Intents.ListRename, "Einkaufsliste", "Wochenmarkt")]
    [InlineData("erstelle eine Packliste mit Socken und Pass", Intents.ListAdd, "Packliste", "Socken und Pass")]
    [InlineData("setz Milch und Eier auf die Einkaufsliste", Intents.ListAdd, "Einkaufsliste", "Milch und Eier")]
    [InlineData("schreib bitte Zelt auf die Camping-Liste", Intents.ListAdd, "Camping-Liste", "Zelt")]
    [InlineData("füge Milch zur Einkaufsliste hinzu", Intents.ListAdd, "Einkaufsliste", "Milch")]
    [InlineData("was steht auf der Einkaufsliste?", Intents.ListShow, "Einkaufsliste", "")]
    [InlineData("welche Listen habe ich?", Intents.ListAll, null, "")]
    [InlineData("streich die Milch von der Einkaufsliste", Intents.ListRemove, "Einkaufsliste", "die Milch")]
    [InlineData("hak Milch auf der Einkaufsliste ab", Intents.ListTick, "Einkaufsliste", "Milch")]
    [InlineData("leere die Einkaufsliste", Intents.ListClear, "Einkaufsliste", "")]
    [InlineData("erstelle eine Liste Geschenke", Intents.ListCreate, "Geschenke", "")]
    [InlineData("lösche die Einkaufsliste", Intents.ListDelete, "Einkaufsliste", "")]
    public void Tells_what_shall_be_done_with_which_list(string text, string intent, string? list, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(intent, understanding.Best?.Name);
        Assert.Equal(list, understanding.First<ListNameEntity>()?.Name);
        Assert.Equal(subject, understanding.Subject.Text);
    }

    [Theory]
    [InlineData("and eggs too", Intents.ListAdd, "eggs")]
    [InlineData("add bread", Intents.ListAdd, "bread")]
    [InlineData("also add two lemons", Intents.ListAdd, "two lemons")]
    [InlineData("check off milk", Intents.ListTick, "milk")]
    [InlineData("I bought the lemons", Intents.ListTick, "the lemons")]
    [InlineData("remove the lemons", Intents.ListRemove, "the lemons")]
    [InlineData("passport is packed", Intents.ListTick, "passport")]
    [InlineData("rename it to holiday", Intents.ListRename, "holiday")]
    [InlineData("what is on it?", Intents.ListShow, "")]
    [InlineData("how many things are on it?", Intents.ListShow, "")]
    [InlineData("what's left?", Intents.ListShow, "")]
    [InlineData("noch Brot", Intents.ListAdd, "Brot")]
    [InlineData("Milch ist gekauft", Intents.ListTick, "Milch")]
    [InlineData("Butter hab ich", Intents.ListTick, "Butter")]
    public void While_a_list_is_spoken_of_fewer_words_will_do(string text, string intent, string subject)
    {
        var understanding = Said.Understood(text, focus: SpokenOf);

        Assert.Equal((intent, subject), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.NotEqual(intent, Said.Understood(text).Best?.Name);
    }

    [Theory]
    [InlineData("remind me to check the shopping list at 6", Intents.ReminderCreate)]
    [InlineData("show my reminder list", Intents.ReminderList)]
    [InlineData("delete the dentist reminder", Intents.ReminderCancel)]
    [InlineData("lösche die Erinnerung an den Zahnarzt", Intents.ReminderCancel)]
    [InlineData("make me a list of the best restaurants", null)]
    public void Leaves_alone_what_is_about_something_else(string text, string? intent) => Assert.Equal(intent, Said.Understood(text).Best?.Name);

    [Fact]
    public void A_list_that_is_known_is_known_by_its_bare_name()
    {
        var known = Said.Understood("add coffee to office supplies", new KnownNames { Lists = ["office supplies"] });

        Assert.Equal((Intents.ListAdd, "coffee", "office supplies"), (known.Best?.Name, known.Subject.Text, known.First<ListNameEntity>()?.Name));
        Assert.Null(Said.Understood("add coffee to office supplies").Best);
    }

    [Theory]
    [InlineData("shopping", "Shopping list")]
    [InlineData("shopping", "groceries")]
    [InlineData("shopping", "Einkaufsliste")]
    [InlineData("shopping", "Einkauf")]
    [InlineData("todo", "to do")]
    [InlineData("todo", "To-do-Liste")]
    [InlineData("camping", "Camping-Liste")]
    [InlineData("list", "list")]
    public void Names_of_the_same_list_have_the_same_key(string key, string name) => Assert.Equal(key, ListName.KeyOf(name));
}

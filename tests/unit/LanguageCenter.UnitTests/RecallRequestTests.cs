using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class RecallRequestTests
{
    [Theory]
    [InlineData("when is my sister's birthday?", "sister birthday")]
    [InlineData("When's my sister’s birthday", "sister birthday")]
    [InlineData("do you know when my sister's birthday is?", "sister birthday")]
    [InlineData("when was my sister born?", "sister birthday")]
    [InlineData("what is the birthday of my older sister?", "older sister birthday")]
    [InlineData("my sister's birthday?", "sister birthday")]
    [InlineData("when is Anna's birthday?", "@anna birthday")]
    [InlineData("when is my birthday?", " birthday")]
    [InlineData("where do I live?", " home.city")]
    [InlineData("Where does my brother live now?", "brother home.city")]
    [InlineData("which city do I live in?", " home.city")]
    [InlineData("where do I work?", " employer")]
    [InlineData("who do I work for?", " employer")]
    [InlineData("what do I do for a living?", " job")]
    [InlineData("what's my job?", " job")]
    [InlineData("what am I allergic to?", " allergy")]
    [InlineData("am I allergic to peanuts?", " allergy:peanuts")]
    [InlineData("what's my favourite colour?", " favourite.colour")]
    [InlineData("What is my favorite movie?", " favourite.film")]
    [InlineData("do I like coffee?", " likes:coffee")]
    [InlineData("what do I like?", " likes")]
    [InlineData("what's my wife's name?", "partner name")]
    [InlineData("who is my wife?", "partner name")]
    [InlineData("what's my wife called?", "partner name")]
    [InlineData("who's my boss?", "boss name")]
    [InlineData("what is my dog called?", "dog name")]
    [InlineData("what's the name of my dog?", "dog name")]
    [InlineData("how old is my daughter?", "daughter age")]
    [InlineData("can you tell me my phone number?", " phone")]
    [InlineData("what's my shoe size?", " shoe.size")]
    [InlineData("which languages do I speak?", " language")]
    [InlineData("where am I from?", " home.town")]
    [InlineData("am I vegan?", " diet")]
    [InlineData("  when is my sister's birthday?  ", "sister birthday")]
    [InlineData("where did I park?", " parked")]
    [InlineData("where did I park the car?", " parked")]
    [InlineData("where is my car?", " parked")]
    [InlineData("when is Max's birthday?", "@max birthday")]
    public void Knows_which_fact_is_asked_for(string text, string asked)
    {
        var understanding = Said.Understood(text);
        Assert.Equal(Intents.FactAsk, understanding.Best?.Name);
        Assert.Equal(asked, Shown(understanding.Question));
    }

    [Theory]
    [InlineData("where does Max live?", "@max home.city")]
    [InlineData("how old is Anna?", "@anna age")]
    [InlineData("what is Tom allergic to?", "@tom allergy")]
    [InlineData("who does Max work for?", "@max employer")]
    public void Is_not_sure_that_a_word_is_a_name(string text, string asked)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(asked, Shown(understanding.Question));
        Assert.Equal((Intents.FactAsk, true), (understanding.Best?.Name, understanding.Best?.Confidence < 0.5));
    }

    [Theory]
    [InlineData("what do you know about me?", Intents.FactsList, " *")]
    [InlineData("What do you remember about my sister?", Intents.FactsList, "sister *")]
    [InlineData("what have I told you so far?", Intents.FactsList, "")]
    [InlineData("tell me everything you know about me", Intents.FactsList, " *")]
    [InlineData("do you know anything about the cabin?", Intents.FactsList, "\"cabin\"")]
    [InlineData("why do you think so?", Intents.FactWhy, "")]
    [InlineData("how do you know that?", Intents.FactWhy, "")]
    [InlineData("why?", Intents.FactWhy, "")]
    [InlineData("who told you that?", Intents.FactWhy, "")]
    [InlineData("why do you think my sister's birthday is 3 May?", Intents.FactWhy, "sister birthday")]
    [InlineData("why do you think I live in Oslo?", Intents.FactWhy, " home.city")]
    [InlineData("when did I tell you?", Intents.FactWhen, "")]
    [InlineData("when did I tell you that?", Intents.FactWhen, "")]
    [InlineData("when did I tell you my sister's birthday?", Intents.FactWhen, "sister birthday")]
    [InlineData("what did we talk about?", Intents.SummaryAsk, "")]
    [InlineData("summarize our conversation please", Intents.SummaryAsk, "")]
    [InlineData("forget my sister's birthday", Intents.FactsForget, "sister birthday")]
    [InlineData("please forget my birthday", Intents.FactsForget, " birthday")]
    [InlineData("forget where I live", Intents.FactsForget, " home.city")]
    [InlineData("forget that I like coffee", Intents.FactsForget, " likes:coffee")]
    [InlineData("forget that my sister's birthday is 3 May", Intents.FactsForget, "sister birthday")]
    [InlineData("forget everything about my sister", Intents.FactsForget, "sister *")]
    [InlineData("forget everything you know about me", Intents.FactsForget, " *")]
    [InlineData("forget my name", Intents.FactsForget, " name")]
    [InlineData("forget what I told you about the cabin", Intents.FactsForget, "\"cabin\"")]
    public void Knows_what_is_wanted_of_what_is_remembered(string text, string intent, string asked)
    {
        var understanding = Said.Understood(text);
        Assert.Equal((intent, asked), (understanding.Best?.Name, Shown(understanding.Question)));
    }

    [Theory]
    [InlineData("what's my name?", Intents.NameAsk)]
    [InlineData("who am I?", Intents.WhoAmI)]
    [InlineData("what are my reminders?", Intents.ReminderList)]
    [InlineData("what's my time zone?", Intents.TimeZoneAsk)]
    [InlineData("what time is it?", Intents.TimeAsk)]
    [InlineData("forget it", Intents.Leave)]
    [InlineData("forget the dentist reminder", Intents.ReminderCancel)]
    [InlineData("why not", Intents.Affirm)]
    [InlineData("when is my next reminder?", Intents.ReminderNext)]
    public void Leaves_what_belongs_to_others_to_them(string text, string intent)
    {
        var understanding = Said.Understood(text);
        Assert.Equal((intent, (FactQuestion?)null), (understanding.Best?.Name, understanding.Question));
    }

    [Theory]
    [InlineData("what is the capital of France?")]
    [InlineData("when is Easter?")]
    [InlineData("where is the station?")]
    [InlineData("why is the sky blue?")]
    [InlineData("how old is the universe?")]
    public void Asks_nothing_about_the_person_in_a_question_about_the_world(string text) => Assert.Null(Said.Understood(text).Question);

    private static string Shown(FactQuestion? question) => question switch
    {
        null => "",
        { Words: { } words } => $"\"{words}\"",
        { Attribute: null } => $"{question.Subject} *",
        { Member: "" } => $"{question.Subject} {question.Attribute}",
        _ => $"{question.Subject} {question.Attribute}:{question.Member}",
    };
}

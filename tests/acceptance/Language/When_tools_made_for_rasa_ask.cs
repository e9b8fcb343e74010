using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_tools_made_for_rasa_ask(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_text_is_parsed_into_intent_ranking_and_entities()
    {
        var parsed = await ParseAsync("remind me in 20 minutes to pay 50 euros");

        Assert.Equal("reminder.create", parsed.GetProperty("intent").GetProperty("name").GetString());
        Assert.InRange(parsed.GetProperty("intent").GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal("reminder.create", parsed.GetProperty("intent_ranking")[0].GetProperty("name").GetString());
        var money = parsed.GetProperty("entities").EnumerateArray().Single(entity => entity.GetProperty("entity").GetString() == "money");
        Assert.Equal(("50 EUR", 31, 39), (money.GetProperty("value").GetString(), money.GetProperty("start").GetInt32(), money.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task What_is_not_understood_is_the_fallback_of_rasa()
    {
        var parsed = await ParseAsync("blorp the quux of zibble");

        Assert.Equal("nlu_fallback", parsed.GetProperty("intent").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"text\":5}")]
    public async Task A_wrong_body_is_refused(string body)
    {
        using var content = new StringContent(body);
        using var response = await Http.PostAsync(new Uri(assistant.Address, "/model/parse"), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Only_this_machine_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(assistant.Address, "/model/parse")) { Content = JsonContent.Create(new { text = "hi" }) };
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/status", "model_file")]
    [InlineData("/version", "minimum_compatible_version")]
    public async Task State_and_version_are_told(string path, string property)
    {
        var answer = await Http.GetFromJsonAsync<JsonElement>(new Uri(assistant.Address, path), TestContext.Current.CancellationToken);

        Assert.NotEmpty(answer.GetProperty(property).GetString()!);
    }

    private async Task<JsonElement> ParseAsync(string text)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(assistant.Address, "/model/parse"), new { text }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}

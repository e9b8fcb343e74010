using VirtualAssistant.Dialogs.Skills.Webhooks;

namespace VirtualAssistant.ActionExecutor.UnitTests.Webhooks;

public sealed class ReplyTemplateTests
{
    [Theory]
    [InlineData("Order {response.order.id} of {1} is {response.state}.", "Order 17 of 3 is open.")]
    [InlineData("{what}/{text}/{status}", "nails/order 3 nails/201")]
    [InlineData("{response.missing}!", "!")]
    [InlineData("{response}", """{"order":{"id":17},"state":"open","list":[1]}""")]
    [InlineData("nothing to fill", "nothing to fill")]
    public void Is_filled_from_the_receipt(string template, string reply)
    {
        var details = new WebhookDetails(
            "x",
            "order 3 nails",
            new Dictionary<string, string> { ["1"] = "3", ["what"] = "nails" },
            201,
            ResponseFields.Of("""{"order":{"id":17},"state":"open","list":[1]}"""));

        Assert.Equal(reply, ReplyTemplate.Fill(template, details));
    }

    [Fact]
    public void Does_not_fill_what_an_answer_writes_in_braces()
    {
        var details = new WebhookDetails("x", "t", new Dictionary<string, string> { ["1"] = "{status}" }, 200, ResponseFields.Of("{status}"));

        Assert.Equal("{status} {status}", ReplyTemplate.Fill("{1} {response}", details));
    }

    [Fact]
    public void Cuts_long_answers_and_looks_only_so_deep()
    {
        Assert.Equal(ResponseFields.LongestValue + 1, ResponseFields.Of(new string('x', 10_000))[""].Length);
        Assert.DoesNotContain(ResponseFields.Of("""{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}"""), field => field.Key.Length > 0);
        Assert.True(ResponseFields.Of($"{{{string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"f{i}\":{i}"))}}}").Count <= 52);
    }
}

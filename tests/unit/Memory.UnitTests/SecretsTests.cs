using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Memory.UnitTests;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("my password is hunter2")]
    [InlineData("the wifi password is Pepper123!x")]
    [InlineData("My PIN is 1234, don't tell anyone")]
    [InlineData("the door code is 4711")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5500-0000-0000-0004")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("GB82WEST12345698765432")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("ghp_abcdefghijklmnop1234")]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    [InlineData("xoxb-123456789-abcdef")]
    [InlineData("dGhpcyBpcyBhIDEyMzQ1Njc4OTAgc2VjcmV0")]
    [InlineData("my social security number is 078-05-1120")]
    [InlineData("the api key of the printer")]
    public void Are_known_when_they_are_seen(string text) => Assert.True(Secrets.AreIn(text));

    [Theory]
    [InlineData("my sister's birthday is 3 May 1990")]
    [InlineData("my phone number is +49 30 1234567")]
    [InlineData("I live at 12 Main Street")]
    [InlineData("call me Mara")]
    [InlineData("the order is number 1234567890123")]
    [InlineData("I am allergic to peanuts")]
    [InlineData("Donaudampfschifffahrtsgesellschaft")]
    [InlineData("remember that the spinning class is on Monday")]
    public void Are_not_seen_everywhere(string text) => Assert.False(Secrets.AreIn(text));
}

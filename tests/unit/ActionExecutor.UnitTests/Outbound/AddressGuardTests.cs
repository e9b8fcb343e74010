using System.Net;
using VirtualAssistant.ActionExecutor.Outbound;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Network;

namespace VirtualAssistant.ActionExecutor.UnitTests.Outbound;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void Takes_addresses_of_this_machine_and_its_networks_for_private(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    public void Takes_addresses_of_the_internet_for_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.1/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://localhost/")]
    public async Task Sees_through_every_spelling_of_this_machine(string address) =>
        await Assert.ThrowsAsync<PermanentActionException>(
            () => new AddressGuard().ResolveAsync(new Uri(address).Host, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Refuses_a_name_that_leads_to_a_private_address_beside_a_public_one()
    {
        var guard = new AddressGuard((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("1.1.1.1"), IPAddress.Parse("10.0.0.1")]));

        await Assert.ThrowsAsync<PermanentActionException>(() => guard.ResolveAsync("twofaced.example", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Asks_for_a_name_once_and_keeps_to_the_answer()
    {
        var asked = 0;
        var guard = new AddressGuard((_, _) =>
        {
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Parse("1.1.1.1")]);
        });

        Assert.Equal([IPAddress.Parse("1.1.1.1")], await guard.ResolveAsync("example.org", TestContext.Current.CancellationToken));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Lets_nobody_reach_this_machine_through_the_guarded_client()
    {
        using var http = new OutboundHttp();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => http.Guarded.GetAsync(new Uri("http://localhost:9/"), TestContext.Current.CancellationToken));
        Assert.Contains("not one of the internet", (refused.InnerException ?? refused).Message, StringComparison.Ordinal);
    }
}

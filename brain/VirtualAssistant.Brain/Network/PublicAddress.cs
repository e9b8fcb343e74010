using System.Net;
using System.Net.Sockets;

namespace VirtualAssistant.Brain.Network;

/// <summary>Tells addresses of the internet from those of this machine and its networks.</summary>
public static class PublicAddress
{
    /// <summary>Networks that nobody outside may make the assistant speak to: IANA's special-purpose registries.</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork Tunnelled = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    /// <summary>Whether the address is one of the internet, an IPv4 address inside an IPv6 one included.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            return false;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(Private, network => network.BaseAddress.AddressFamily == AddressFamily.InterNetwork && network.Contains(address));
        }

        var bytes = address.GetAddressBytes();
        return !Array.Exists(Private, network => network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 && network.Contains(address))
            && (!(Translated.Contains(address) || Compatible.Contains(address)) || Is(new IPAddress(bytes.AsSpan(12, 4))))
            && (!Tunnelled.Contains(address) || Is(new IPAddress(bytes.AsSpan(2, 4))));
    }
}

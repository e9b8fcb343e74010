namespace VirtualAssistant.Brain.Installations;

/// <summary>A workspace that has installed the assistant's app on a channel.</summary>
/// <param name="Tenant">The workspace or organisation, as the channel names it.</param>
/// <param name="Credentials">What the channel needs to speak there, encrypted by the channel: the store cannot read it.</param>
public sealed record Installation(string Channel, string Tenant, string Credentials, DateTimeOffset InstalledAt);

public interface IInstallationStore
{
    ValueTask<Installation?> FindAsync(string channel, string tenant, CancellationToken cancellationToken);

    /// <summary>Stores the installation in the place of an earlier one of the same workspace.</summary>
    ValueTask SaveAsync(Installation installation, CancellationToken cancellationToken);

    /// <summary>Forgets an installation, unless it is newer than <paramref name="asOf"/>: the news of an earlier removal may come late.</summary>
    ValueTask RemoveAsync(string channel, string tenant, DateTimeOffset asOf, CancellationToken cancellationToken);
}

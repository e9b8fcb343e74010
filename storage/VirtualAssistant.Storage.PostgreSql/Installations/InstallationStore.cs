using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Installations;

internal sealed class InstallationStore(PostgresDatabase database) : IInstallationStore
{
    public ValueTask<Installation?> FindAsync(string channel, string tenant, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT channel, tenant, credentials, installed_at FROM installations WHERE channel = $1 AND tenant = $2",
            [Text(channel), Text(tenant)],
            row => new Installation(row.GetString(0), row.GetString(1), row.GetString(2), row.ReadTime(3)),
            cancellationToken);

    public async ValueTask SaveAsync(Installation installation, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            INSERT INTO installations (channel, tenant, credentials, installed_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (channel, tenant) DO UPDATE SET credentials = excluded.credentials, installed_at = excluded.installed_at
            """,
            [Text(installation.Channel), Text(installation.Tenant), Text(installation.Credentials), Time(installation.InstalledAt)],
            cancellationToken);

    public async ValueTask RemoveAsync(string channel, string tenant, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "DELETE FROM installations WHERE channel = $1 AND tenant = $2 AND installed_at <= $3", [Text(channel), Text(tenant), Time(asOf)], cancellationToken);
}

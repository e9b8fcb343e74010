using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Installations;

internal sealed class InstallationStore(SqliteDatabase database) : IInstallationStore
{
    public ValueTask<Installation?> FindAsync(string channel, string tenant, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT channel, tenant, credentials, installed_at FROM installations WHERE channel = $1 AND tenant = $2",
            row => new Installation(row.GetString(0), row.GetString(1), row.GetString(2), row.ReadTime(3)),
            channel,
            tenant)));

    public async ValueTask SaveAsync(Installation installation, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO installations (channel, tenant, credentials, installed_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT DO UPDATE SET credentials = $3, installed_at = $4
                """,
                installation.Channel,
                installation.Tenant,
                installation.Credentials,
                installation.InstalledAt.ToColumn()),
            cancellationToken);

    public async ValueTask RemoveAsync(string channel, string tenant, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session => session.Execute("DELETE FROM installations WHERE channel = $1 AND tenant = $2 AND installed_at <= $3", channel, tenant, asOf.ToColumn()),
            cancellationToken);
}

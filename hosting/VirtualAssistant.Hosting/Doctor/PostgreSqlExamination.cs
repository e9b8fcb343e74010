using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether the database answers, has a schema this program knows, lets it work, and agrees about the time.</summary>
internal sealed class PostgreSqlExamination(BackingServices backing, TimeProvider time) : IExamination
{
    private const string Subject = "PostgreSQL";

    /// <summary>More than this, and a reminder comes at another time than its reader's clock shows.</summary>
    private static readonly TimeSpan TolerableOffset = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (backing.PostgreSql is not { } connectionString)
        {
            return [Finding.Well(Subject, "not set: SQLite in the data directory is used")];
        }

        return await PostgresHealth.CheckAsync(connectionString, time, cancellationToken) switch
        {
            PostgresHealth.Unusable unusable => [Finding.Ill(Subject, unusable.Why)],
            PostgresHealth.Usable usable when usable.ClockOffset.Duration() > TolerableOffset =>
            [
                Describe(usable),
                Finding.Ill(Subject, $"This machine's clock is {usable.ClockOffset.Duration().TotalSeconds:0} seconds {(usable.ClockOffset > TimeSpan.Zero ? "behind" : "ahead of")} the server's: let NTP set both. Reminders go by this machine's."),
            ],
            PostgresHealth.Usable usable => [Describe(usable)],
            var unknown => throw new InvalidOperationException($"There is no sentence for {unknown}."),
        };
    }

    private static Finding Describe(PostgresHealth.Usable usable) => Finding.Well(Subject, $"version {usable.Server}, " + usable.SchemaVersion switch
    {
        0 => "without a schema yet: the first start makes it",
        var version when version < usable.NewestSchema => $"schema {version}: the next start brings it to {usable.NewestSchema}",
        var version => $"schema {version}",
    });
}

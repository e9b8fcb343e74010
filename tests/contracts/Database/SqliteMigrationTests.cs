using Microsoft.Data.Sqlite;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Contracts.Database;

public sealed class SqliteMigrationTests : MigrationRehearsal
{
    private readonly SqliteStore store;

    public SqliteMigrationTests()
        : this(new SqliteStore())
    {
    }

    private SqliteMigrationTests(SqliteStore store)
        : base(store) => this.store = store;

    public static TheoryData<int> OlderVersions { get; } = [.. Enumerable.Range(1, Migrations.Newest)];

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task Keeps_everything_an_older_program_has_written(int version)
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(store.Directory, "assistant.db")};Pooling=False"))
        {
            connection.Open();
            using var session = new SqliteSession(connection);
            Migrations.Apply(session, version);
            session.Execute(Fill);
        }

        await ReadBackAsync();
    }

    private static string Fill =>
        $"""
        INSERT INTO people (person_id, name, locale, zone, channel_zone, created_at) VALUES ({Id(Person)}, 'Ana', 'en-GB', 'Europe/Berlin', 'Europe/Lisbon', 1772355600000);
        INSERT INTO external_identities (channel, tenant, external_id, person_id) VALUES ('test', '', 'ana', {Id(Person)});
        INSERT INTO conversations (conversation_id, reference, is_group, last_position, pending, state, state_version, read_position, created_at) VALUES ('test:home', CAST('reference' AS BLOB), 0, 3, 1, CAST('state' AS BLOB), 4, 1, 1772355600000);
        INSERT INTO log (conversation_id, position, turn, root, author, visible, person_id, activity, delivery, at) VALUES
            ('test:home', 1, {Id(Turn)}, {Id(Turn)}, 0, 1, {Id(Person)}, CAST('hello' AS BLOB), 0, 1772355600000),
            ('test:home', 2, {Id(Turn)}, {Id(Turn)}, 1, 1, {Id(Person)}, CAST('good day' AS BLOB), 1, 1772355600000),
            ('test:home', 3, {Id(Waiting)}, {Id(Waiting)}, 0, 1, {Id(Person)}, CAST('later' AS BLOB), 0, 1772355660000);
        INSERT INTO inbox (conversation_id, position, turn, root, idempotency_key, priority, is_inline, state, attempts, due_at, accepted_at) VALUES
            ('test:home', 3, {Id(Waiting)}, {Id(Waiting)}, 'waiting', 0, 0, 0, 1, 1772355660000, 1772355660000),
            ('test:home', 1, {Id(Given)}, {Id(Given)}, 'given', 0, 0, 2, 5, 1772355600000, 1772355600000);
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, payload, state, attempts, due_at) VALUES ('replies', 'test:home', 2, {Id(Message1)}, {Id(Turn)}, NULL, 0, 0, 1772355600000);
        INSERT INTO dead_letters (queue, conversation_id, position, message_id, payload, reason, at) VALUES ('input', 'test:home', 1, {Id(Given)}, NULL, 'it was poison', 1772355600000);
        INSERT INTO receipts (action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, sequence, completed_at) VALUES ({Id(Action)}, 'reminder.create', 'test:home', {Id(Person)}, {Id(Turn)}, 0, '', 'reminder.cancel', '', 2, 1772355600000);
        INSERT INTO reminders (reminder_id, person_id, conversation_id, what, due_at, zone, start, state, version, created_at) VALUES ({Id(Reminder)}, {Id(Person)}, 'test:home', 'call Luis', 1775034000000, 'Europe/Berlin', '2026-04-01T11:00:00', 0, 2, 1772355600000);
        INSERT INTO facts (fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at) VALUES ({Id(Fact)}, {Id(Person)}, 'name', 'Mara', 0.9, 'test:home', 1, 'call me Mara', 1, 1772355600000);
        """;

    private static string Id(string guid) => $"X'{guid.Replace("-", "", StringComparison.Ordinal)}'";
}

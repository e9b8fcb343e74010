using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Contracts.Database;

public sealed class PostgresMigrationTests : MigrationRehearsal
{
    private readonly PostgresStore store;

    public PostgresMigrationTests()
        : this(new PostgresStore(isEmpty: true))
    {
    }

    private PostgresMigrationTests(PostgresStore store)
        : base(store) => this.store = store;

    public static TheoryData<int> OlderVersions { get; } = [.. Enumerable.Range(1, Migrations.Newest)];

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task Keeps_everything_an_older_program_has_written(int version)
    {
        await Migrations.ApplyAsync(PostgresConnection.Read(store.Connection.ConnectionString), version, Cancellation);
        await FillAsync();

        await ReadBackAsync();
        Assert.Equal((long)Migrations.Newest, await store.ExecuteAsync("SELECT max(left(scriptname, 4)::bigint) FROM schema_versions"));
    }

    private Task FillAsync() => store.ExecuteAsync(
        $"""
        CREATE TABLE log_2026_03 PARTITION OF log FOR VALUES FROM ('2026-03-01 00:00+00') TO ('2026-04-01 00:00+00');
        INSERT INTO people (person_id, name, locale, zone, channel_zone, created_at) VALUES ('{Person}', 'Ana', 'en-GB', 'Europe/Berlin', 'Europe/Lisbon', '2026-03-01 09:00+00');
        INSERT INTO external_identities (channel, tenant, external_id, person_id) VALUES ('test', '', 'ana', '{Person}');
        INSERT INTO conversations (conversation_id, is_group, last_position, last_person, pending, state_version, read_position, created_at) VALUES ('test:home', false, 3, '{Person}', 1, 4, 1, '2026-03-01 09:00+00');
        INSERT INTO conversation_references (conversation_id, reference) VALUES ('test:home', 'reference');
        INSERT INTO conversation_states (conversation_id, state) VALUES ('test:home', 'state');
        INSERT INTO log (conversation_id, position, at, turn, root, author, visible, person_id, delivery, activity) VALUES
            ('test:home', 1, '2026-03-01 09:00+00', '{Turn}', '{Turn}', 0, true, '{Person}', 0, 'hello'),
            ('test:home', 2, '2026-03-01 09:00+00', '{Turn}', '{Turn}', 1, true, '{Person}', 1, 'good day'),
            ('test:home', 3, '2026-03-01 09:01+00', '{Waiting}', '{Waiting}', 0, true, '{Person}', 0, 'later');
        INSERT INTO accepted (turn, conversation_id, position, accepted_at) VALUES ('{Waiting}', 'test:home', 3, '2026-03-01 09:01+00');
        INSERT INTO inbox (conversation_id, position, turn, root, priority, is_inline, attempts, due_at, accepted_at) VALUES
            ('test:home', 3, '{Waiting}', '{Waiting}', 0, false, 1, '2026-03-01 09:01+00', '2026-03-01 09:01+00');
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, due_at) VALUES ('replies', 'test:home', 2, '{Message1}', '{Turn}', '2026-03-01 09:00+00', '2026-03-01 09:00+00');
        INSERT INTO dead_letters (queue, message_id, conversation_id, position, root, logged_at, priority, is_inline, reason, at) VALUES ('input', '{Given}', 'test:home', 1, '{Given}', '2026-03-01 09:00+00', 0, false, 'it was poison', '2026-03-01 09:00+00');
        INSERT INTO receipts (action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, sequence, completed_at) VALUES ('{Action}', 'reminder.create', 'test:home', '{Person}', '{Turn}', 0, '', 'reminder.cancel', '', 2, '2026-03-01 09:00+00');
        INSERT INTO reminders (reminder_id, person_id, conversation_id, what, due_at, zone, start, state, version, created_at) VALUES ('{Reminder}', '{Person}', 'test:home', 'call Luis', '2026-04-01 09:00+00', 'Europe/Berlin', '2026-04-01T11:00:00', 0, 2, '2026-03-01 09:00+00');
        INSERT INTO facts (fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at) VALUES ('{Fact}', '{Person}', 'name', 'Mara', 0.9, 'test:home', 1, 'call me Mara', true, '2026-03-01 09:00+00');
        """);
}

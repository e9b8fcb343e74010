-- Times are milliseconds since 1970 UTC, ids are 16 bytes big-endian, JSON is UTF-8 text in a BLOB.

CREATE TABLE people (
    person_id    BLOB PRIMARY KEY,
    name         TEXT,
    locale       TEXT,
    zone         TEXT,                           -- in force: what the person said, or what the channel sent since
    channel_zone TEXT,                           -- what the channel sent last
    created_at   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE external_identities (
    channel     TEXT NOT NULL,
    tenant      TEXT NOT NULL,
    external_id TEXT NOT NULL,
    person_id   BLOB NOT NULL REFERENCES people,
    PRIMARY KEY (channel, tenant, external_id)
) WITHOUT ROWID;

CREATE TABLE conversations (
    conversation_id TEXT PRIMARY KEY,
    reference       BLOB,
    is_group        INTEGER NOT NULL,
    last_position   INTEGER NOT NULL,
    pending         INTEGER NOT NULL,            -- turns accepted and not yet handled
    awaiting        INTEGER NOT NULL DEFAULT 0,  -- actions requested whose outcome has not come back
    awaiting_until  INTEGER NOT NULL DEFAULT 0,  -- how long the next message waits for them
    state           BLOB,
    state_version   INTEGER NOT NULL DEFAULT 0,
    read_position   INTEGER NOT NULL DEFAULT 0,  -- the consolidation watermark
    created_at      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE log (
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    turn            BLOB NOT NULL,
    root            BLOB NOT NULL,
    author          INTEGER NOT NULL,
    visible         INTEGER NOT NULL,
    person_id       BLOB NOT NULL,
    provider_id     TEXT,
    activity        BLOB NOT NULL,
    delivery        INTEGER NOT NULL,            -- 0 nothing to deliver, 1 queued, 2 sent, 3 failed, 4 unconfirmed
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, position)
) WITHOUT ROWID;

CREATE TABLE inbox (
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    turn            BLOB NOT NULL,
    root            BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    priority        INTEGER NOT NULL,            -- 1: the outcome of an action, before any message
    is_inline       INTEGER NOT NULL,
    state           INTEGER NOT NULL,            -- 0 pending, 1 handled, 2 dead letter
    attempts        INTEGER NOT NULL,
    due_at          INTEGER NOT NULL,
    accepted_at     INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, position)
) WITHOUT ROWID;

CREATE UNIQUE INDEX inbox_idempotency ON inbox (conversation_id, idempotency_key);
CREATE INDEX inbox_pending ON inbox (conversation_id, priority DESC, position) WHERE state = 0;
CREATE INDEX inbox_handled ON inbox (accepted_at) WHERE state <> 0;

CREATE TABLE outbox (
    queue           TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    message_id      BLOB NOT NULL,
    root            BLOB NOT NULL,
    payload         BLOB,                        -- NULL: the log entry at this position is the payload
    state           INTEGER NOT NULL,
    attempts        INTEGER NOT NULL,
    due_at          INTEGER NOT NULL,
    PRIMARY KEY (queue, conversation_id, position, message_id)
) WITHOUT ROWID;

CREATE TABLE dead_letters (
    queue           TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    message_id      BLOB NOT NULL,
    payload         BLOB,
    reason          TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (queue, message_id)
) WITHOUT ROWID;

CREATE TABLE receipts (
    action_id       BLOB PRIMARY KEY,
    action          TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    person_id       BLOB NOT NULL,
    root            BLOB NOT NULL,
    outcome         INTEGER NOT NULL,
    details         TEXT NOT NULL,
    undo_action     TEXT,
    undo_arguments  TEXT,
    undone_by       BLOB,
    sequence        INTEGER NOT NULL,            -- the conversation's position when it was stored: newest is highest
    completed_at    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX receipts_undoable ON receipts (conversation_id, person_id, sequence) WHERE undo_action IS NOT NULL AND undone_by IS NULL;

CREATE TABLE reminders (
    reminder_id     BLOB PRIMARY KEY,
    person_id       BLOB NOT NULL,
    conversation_id TEXT NOT NULL,
    what            TEXT NOT NULL,
    due_at          INTEGER NOT NULL,
    zone            TEXT NOT NULL,
    start           TEXT NOT NULL,
    rule            TEXT,
    state           INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX reminders_due ON reminders (due_at) WHERE state = 0;
CREATE INDEX reminders_of_person ON reminders (person_id, due_at) WHERE state < 2;

CREATE TABLE facts (
    fact_id         BLOB PRIMARY KEY,
    person_id       BLOB NOT NULL,
    fact_key        TEXT NOT NULL,
    value           TEXT NOT NULL,
    confidence      REAL NOT NULL,
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    quote           TEXT NOT NULL,
    is_private      INTEGER NOT NULL,
    learned_at      INTEGER NOT NULL,
    superseded_at   INTEGER
) WITHOUT ROWID;

CREATE INDEX facts_in_force ON facts (person_id, fact_key) WHERE superseded_at IS NULL;

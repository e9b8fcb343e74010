-- Times are the assistant's own clock (timestamptz, UTC); leases alone are the server's clock, which all processes share.
-- JSON that came from outside is kept as it came, as UTF-8 in a bytea. Ids that are compared are in the "C" collation: bytes.

CREATE TABLE people (
    person_id    uuid PRIMARY KEY,
    name         text,
    locale       text,                               -- what the channel sent last
    language     text,                               -- what the person wrote in last
    zone         text,                               -- in force: what the person said, or what the channel sent since
    channel_zone text,                               -- what the channel sent last
    quiet        text,                               -- when they want to be left alone: "22:00-07:00"; NULL for never
    joined_to    uuid REFERENCES people,             -- whom they have become one with: what is written for them is that person's
    created_at   timestamptz NOT NULL
);

CREATE TABLE external_identities (
    channel     text COLLATE "C" NOT NULL,
    tenant      text COLLATE "C" NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    person_id   uuid NOT NULL REFERENCES people,
    PRIMARY KEY (channel, tenant, external_id)
);

CREATE INDEX external_identities_of_person ON external_identities (person_id);

-- Narrow, because every step of a turn writes it; no written column is indexed, so a write touches no index.
CREATE TABLE conversations (
    conversation_id text COLLATE "C" PRIMARY KEY,
    is_group        boolean NOT NULL,
    last_position   bigint NOT NULL,
    last_person     uuid NOT NULL,                   -- whom the newest log entry is from or for
    pending         integer NOT NULL,                -- turns accepted and not yet handled
    awaiting        integer NOT NULL DEFAULT 0,      -- actions requested whose outcome has not come back
    awaiting_until  timestamptz,                     -- how long the next message waits for them
    state_version   bigint NOT NULL DEFAULT 0,
    read_position   bigint NOT NULL DEFAULT 0,       -- the consolidation watermark
    lease_owner     uuid,                            -- the process that runs a turn of this conversation
    lease_until     timestamptz,
    lease_token     bigint,                          -- the claim that may commit
    lease_position  bigint,                          -- the turn it is for
    committed_token bigint,                          -- the claim that committed last
    owner_tenant    text COLLATE "C",                -- whose conversation it is, where nobody else reads; NULL for a room
    owner_id        text COLLATE "C",
    created_at      timestamptz NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

CREATE INDEX conversations_of_owner ON conversations (owner_id, owner_tenant) WHERE owner_id IS NOT NULL;

CREATE TABLE conversation_references (
    conversation_id text COLLATE "C" PRIMARY KEY,
    reference       bytea NOT NULL
);

CREATE TABLE conversation_states (
    conversation_id text COLLATE "C" PRIMARY KEY,
    state           bytea NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

-- One partition a month, made ahead by va_open_log_month.
CREATE TABLE log (
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    at              timestamptz NOT NULL,
    turn            uuid NOT NULL,
    root            uuid NOT NULL,
    author          smallint NOT NULL,
    visible         boolean NOT NULL,
    person_id       uuid NOT NULL,
    delivery        smallint NOT NULL,               -- 0 nothing to deliver, 1 queued, 2 sent, 3 failed, 4 unconfirmed
    provider_id     text,
    activity        bytea NOT NULL,
    PRIMARY KEY (conversation_id, position, at)
) PARTITION BY RANGE (at);

-- What has been accepted, to recognise a redelivery. A turn's id is made of its conversation and idempotency key.
CREATE TABLE accepted (
    turn            uuid PRIMARY KEY,
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    accepted_at     timestamptz NOT NULL
);

CREATE INDEX accepted_by_time ON accepted USING brin (accepted_at) WITH (pages_per_range = 32, autosummarize = on);

-- Turns to run, and nothing else: a turn that was handled or given up leaves.
CREATE TABLE inbox (
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    turn            uuid NOT NULL,
    root            uuid NOT NULL,
    priority        smallint NOT NULL,               -- 1: the outcome of an action, before any message
    is_inline       boolean NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL,
    accepted_at     timestamptz NOT NULL,            -- that of the log entry
    PRIMARY KEY (conversation_id, position)
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

CREATE INDEX inbox_due ON inbox (due_at);

CREATE TABLE outbox (
    queue           text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    message_id      uuid NOT NULL,
    root            uuid NOT NULL,
    logged_at       timestamptz NOT NULL,            -- that of the log entry
    payload         bytea,                           -- NULL: the log entry at this position is the payload
    state           smallint NOT NULL DEFAULT 0,
    attempts        integer NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL,
    lease_owner     uuid,
    lease_until     timestamptz,
    PRIMARY KEY (queue, conversation_id, position, message_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

CREATE INDEX outbox_due ON outbox (queue, due_at);

CREATE TABLE dead_letters (
    queue           text COLLATE "C" NOT NULL,
    message_id      uuid NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    root            uuid NOT NULL,
    logged_at       timestamptz NOT NULL,
    payload         bytea,
    priority        smallint,                        -- of a turn, as in the inbox
    is_inline       boolean,
    reason          text NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (queue, message_id)
);

CREATE INDEX dead_letters_by_time ON dead_letters (at);

CREATE TABLE receipts (
    action_id       uuid PRIMARY KEY,
    action          text NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    person_id       uuid NOT NULL,
    root            uuid NOT NULL,
    outcome         smallint NOT NULL,
    details         text NOT NULL,
    undo_action     text,
    undo_arguments  text,
    undone_by       uuid,
    sequence        bigint NOT NULL,                 -- the conversation's position when it was stored: newest is highest
    completed_at    timestamptz NOT NULL
);

CREATE INDEX receipts_undoable ON receipts (conversation_id, person_id, sequence) WHERE undo_action IS NOT NULL AND undone_by IS NULL;

CREATE TABLE reminders (
    reminder_id     uuid PRIMARY KEY,
    person_id       uuid NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    what            text NOT NULL,
    due_at          timestamptz NOT NULL,
    zone            text NOT NULL,
    start           text NOT NULL,
    rule            text,
    state           smallint NOT NULL,
    version         bigint NOT NULL,
    created_at      timestamptz NOT NULL,
    lease_owner     uuid,                            -- the process that is about to fire it
    lease_until     timestamptz
);

CREATE INDEX reminders_due ON reminders (due_at) WHERE state = 0;
CREATE INDEX reminders_of_person ON reminders (person_id, due_at) WHERE state < 2;

CREATE TABLE facts (
    fact_id         uuid PRIMARY KEY,
    person_id       uuid NOT NULL,
    fact_key        text COLLATE "C" NOT NULL,
    value           text NOT NULL,
    confidence      double precision NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    quote           text NOT NULL,
    is_private      boolean NOT NULL,
    learned_at      timestamptz NOT NULL,
    superseded_at   timestamptz
);

CREATE INDEX facts_in_force ON facts (person_id, fact_key) WHERE superseded_at IS NULL;
CREATE INDEX facts_of_person ON facts (person_id, fact_key);

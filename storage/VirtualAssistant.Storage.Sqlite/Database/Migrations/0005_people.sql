-- Whom a person has become one with; NULL for one who stands for themselves. What is written for the old one belongs to the new one.
ALTER TABLE people ADD COLUMN joined_to BLOB REFERENCES people;

-- When they want to be left alone: "22:00-07:00"; NULL for never.
ALTER TABLE people ADD COLUMN quiet TEXT;

-- Whose conversation with the assistant it is, where nobody else reads; NULL for a room. The channel is in the conversation's id.
ALTER TABLE conversations ADD COLUMN owner_tenant TEXT;
ALTER TABLE conversations ADD COLUMN owner_id TEXT;

CREATE INDEX conversations_of_owner ON conversations (owner_id, owner_tenant) WHERE owner_id IS NOT NULL;
CREATE INDEX external_identities_of_person ON external_identities (person_id);
CREATE INDEX fact_history ON facts (person_id, fact_key);

CREATE TABLE link_codes (
    code            BLOB PRIMARY KEY,            -- SHA-256 of its letters
    person_id       BLOB NOT NULL,
    conversation_id TEXT NOT NULL,
    made_at         INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    used_at         INTEGER
) WITHOUT ROWID;

-- The audit trail: who became whom, when, and where it was asked for. kind: 0 code given, 1 wrong code, 2 joined, 3 parted.
CREATE TABLE link_events (
    event_id        INTEGER PRIMARY KEY,
    kind            INTEGER NOT NULL,
    person_id       BLOB NOT NULL,               -- whose act it was
    other_id        BLOB,                        -- joined: who they are now; parted: who the identity stands for now
    channel         TEXT,
    tenant          TEXT,
    external_id     TEXT,
    conversation_id TEXT NOT NULL,
    at              INTEGER NOT NULL
);

CREATE INDEX link_events_of_person ON link_events (person_id, kind, at);

-- Forgotten entries keep their place and lose their words; nothing is learned from them any more.
ALTER TABLE log ADD COLUMN is_forgotten INTEGER NOT NULL DEFAULT 0;

-- Which of the assistant's entries repeat a fact: they are forgotten with it.
CREATE TABLE fact_mentions (
    person_id       BLOB NOT NULL,
    fact_key        TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    PRIMARY KEY (person_id, fact_key, conversation_id, position)
) WITHOUT ROWID;

-- The sentences that tell what a conversation was about, and how far it was read for them.
CREATE TABLE summaries (
    conversation_id TEXT PRIMARY KEY,
    up_to           INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE summary_lines (
    conversation_id TEXT NOT NULL,
    position        INTEGER NOT NULL,
    person_id       BLOB NOT NULL,
    line            TEXT NOT NULL,
    weight          REAL NOT NULL,
    PRIMARY KEY (conversation_id, position)
) WITHOUT ROWID;

CREATE INDEX summary_lines_of_person ON summary_lines (person_id);

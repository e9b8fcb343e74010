CREATE TABLE lists (
    list_id    BLOB PRIMARY KEY,
    person_id  BLOB NOT NULL,
    room       TEXT,                             -- the conversation whose list it is; NULL for a person's own
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,
    items      TEXT NOT NULL,                    -- JSON: [{"id", "text", "isDone"}]
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE UNIQUE INDEX lists_of_person ON lists (person_id, name_key) WHERE room IS NULL;
CREATE UNIQUE INDEX lists_of_room ON lists (room, name_key) WHERE room IS NOT NULL;

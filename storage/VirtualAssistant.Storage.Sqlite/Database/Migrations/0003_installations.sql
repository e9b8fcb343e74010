CREATE TABLE installations (
    channel      TEXT NOT NULL,
    tenant       TEXT NOT NULL,
    credentials  TEXT NOT NULL,                  -- encrypted by the channel
    installed_at INTEGER NOT NULL,
    PRIMARY KEY (channel, tenant)
) WITHOUT ROWID;

CREATE INDEX log_of_message ON log (conversation_id, provider_id) WHERE provider_id IS NOT NULL AND author = 0;

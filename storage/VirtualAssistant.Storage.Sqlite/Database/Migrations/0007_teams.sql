-- When the assistant first introduced itself to somebody, or they spoke first; NULL for whoever has not met it yet.
ALTER TABLE people ADD COLUMN met_at INTEGER;
UPDATE people SET met_at = created_at;

-- Whether it is everybody's in the conversation it was made in: "remind us".
ALTER TABLE reminders ADD COLUMN is_for_room INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reminders_of_room ON reminders (conversation_id, due_at) WHERE is_for_room = 1 AND state < 2;

-- Which message of the assistant's somebody replies to.
CREATE INDEX log_of_reply ON log (conversation_id, provider_id) WHERE provider_id IS NOT NULL AND author = 1;

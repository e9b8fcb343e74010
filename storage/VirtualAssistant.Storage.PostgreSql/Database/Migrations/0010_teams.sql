-- When the assistant first introduced itself to somebody, or they spoke first; NULL for whoever has not met it yet.
ALTER TABLE people ADD COLUMN met_at timestamptz;
UPDATE people SET met_at = created_at;

-- Notes, with the turn in which it happened, that somebody has met the assistant.
CREATE FUNCTION va_meet(p_person uuid, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
    UPDATE people SET met_at = p_at WHERE person_id = va_person(p_person) AND met_at IS NULL
$$;

-- Whether it is everybody's in the conversation it was made in: "remind us".
ALTER TABLE reminders ADD COLUMN is_for_room boolean NOT NULL DEFAULT false;
CREATE INDEX reminders_of_room ON reminders (conversation_id, due_at) WHERE is_for_room AND state < 2;

CREATE OR REPLACE FUNCTION va_change_reminder(p_change jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_change) AS c (
        expected bigint, reminder uuid, person uuid, conversation text, what text, due timestamptz, zone text, start text, rule text,
        state smallint, version bigint, created timestamptz, room boolean);
    IF v.expected = 0 THEN
        INSERT INTO reminders (reminder_id, person_id, conversation_id, what, due_at, zone, start, rule, state, version, created_at, is_for_room)
        VALUES (v.reminder, va_person(v.person), v.conversation, v.what, v.due, v.zone, v.start, v.rule, v.state, v.version, v.created, coalesce(v.room, false))
        ON CONFLICT DO NOTHING;
    ELSE
        UPDATE reminders SET what = v.what, due_at = v.due, zone = v.zone, start = v.start, rule = v.rule, state = v.state, version = v.version,
            lease_owner = NULL, lease_until = NULL
        WHERE reminder_id = v.reminder AND version = v.expected;
    END IF;

    RETURN FOUND;
END $$;

-- Which message of the assistant's somebody replies to.
CREATE INDEX log_of_reply ON log (conversation_id, provider_id) WHERE provider_id IS NOT NULL AND author = 1;

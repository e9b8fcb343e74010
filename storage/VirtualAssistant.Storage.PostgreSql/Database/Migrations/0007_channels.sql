CREATE TABLE installations (
    channel      text COLLATE "C" NOT NULL,
    tenant       text COLLATE "C" NOT NULL,
    credentials  text NOT NULL,                      -- encrypted by the channel
    installed_at timestamptz NOT NULL,
    PRIMARY KEY (channel, tenant)
);

CREATE INDEX log_of_message ON log (conversation_id, provider_id) WHERE provider_id IS NOT NULL AND author = 0;

-- Puts other words in the place of a person's message, and drops facts learned from the old ones. With p_erase its turn, when it has not been
-- committed, never is: whoever runs it finds the claim gone.
CREATE FUNCTION va_correct_message(p_conversation text, p_message text, p_activity bytea, p_erase boolean) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_position bigint;
BEGIN
    PERFORM 1 FROM conversations WHERE conversation_id = p_conversation FOR NO KEY UPDATE;
    UPDATE log SET activity = p_activity, is_forgotten = is_forgotten OR p_erase
    WHERE conversation_id = p_conversation AND provider_id = p_message AND author = 0 RETURNING position INTO v_position;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    DELETE FROM facts WHERE conversation_id = p_conversation AND position = v_position;
    DELETE FROM summary_lines WHERE conversation_id = p_conversation AND position = v_position;
    IF p_erase THEN
        DELETE FROM inbox WHERE conversation_id = p_conversation AND position = v_position;
        IF FOUND THEN
            UPDATE conversations SET pending = pending - 1,
                lease_owner = CASE WHEN lease_position = v_position THEN NULL ELSE lease_owner END,
                lease_until = CASE WHEN lease_position = v_position THEN NULL ELSE lease_until END,
                lease_token = CASE WHEN lease_position = v_position THEN NULL ELSE lease_token END,
                lease_position = CASE WHEN lease_position = v_position THEN NULL ELSE lease_position END
            WHERE conversation_id = p_conversation;
        END IF;
    END IF;

    RETURN true;
END $$;

-- Takes the first message of a conversation in a queue for one process. o_kind as in va_claim.
CREATE FUNCTION va_next_message(
    p_queue text, p_conversation text, p_owner uuid, p_lease interval, p_now timestamptz,
    OUT o_kind smallint, OUT o_wait interval, OUT o_due timestamptz,
    OUT o_message uuid, OUT o_position bigint, OUT o_payload bytea, OUT o_attempts integer, OUT o_state smallint)
LANGUAGE plpgsql AS $$
DECLARE
    v_head outbox;
BEGIN
    o_kind := 0;
    PERFORM set_config('synchronous_commit', 'off', true);
    SELECT * INTO v_head FROM outbox WHERE queue = p_queue AND conversation_id = p_conversation ORDER BY position, message_id LIMIT 1 FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN;
    ELSIF v_head.lease_owner <> p_owner AND v_head.lease_until > clock_timestamp() THEN
        o_kind := 2;
        o_wait := v_head.lease_until - clock_timestamp();
        RETURN;
    ELSIF v_head.due_at > p_now THEN
        o_kind := 3;
        o_due := v_head.due_at;
        RETURN;
    END IF;

    IF v_head.lease_owner <> p_owner AND v_head.state = 0 THEN
        v_head.attempts := v_head.attempts + 1; -- Whoever had it is gone without a word: that delivery counts.
    END IF;

    UPDATE outbox SET lease_owner = p_owner, lease_until = clock_timestamp() + p_lease, attempts = v_head.attempts
    WHERE queue = p_queue AND conversation_id = p_conversation AND position = v_head.position AND message_id = v_head.message_id;
    o_payload := v_head.payload;
    IF o_payload IS NULL THEN
        EXECUTE 'SELECT activity FROM log WHERE conversation_id = $1 AND position = $2 AND at = $3'
        INTO o_payload USING p_conversation, v_head.position, v_head.logged_at;
    END IF;

    o_kind := 1;
    o_message := v_head.message_id;
    o_position := v_head.position;
    o_attempts := v_head.attempts;
    o_state := v_head.state;
END $$;

-- The message needs no further delivery. A hint that was renewed while it was worked on has another payload by now, and is only let go.
CREATE FUNCTION va_complete(
    p_queue text, p_conversation text, p_position bigint, p_message uuid, p_owner uuid, p_payload bytea, p_delivery smallint, p_provider_id text)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_logged_at timestamptz;
BEGIN
    DELETE FROM outbox
    WHERE queue = p_queue AND conversation_id = p_conversation AND position = p_position AND message_id = p_message
      AND lease_owner = p_owner AND (payload IS NULL OR payload = p_payload)
    RETURNING logged_at INTO v_logged_at;
    IF NOT FOUND THEN
        UPDATE outbox SET lease_owner = NULL, lease_until = NULL
        WHERE queue = p_queue AND conversation_id = p_conversation AND position = p_position AND message_id = p_message AND lease_owner = p_owner;
        RETURN false;
    END IF;

    IF p_delivery IS NOT NULL THEN
        EXECUTE 'UPDATE log SET delivery = $4, provider_id = coalesce($5, provider_id) WHERE conversation_id = $1 AND position = $2 AND at = $3'
        USING p_conversation, p_position, v_logged_at, p_delivery, p_provider_id;
    END IF;

    RETURN true;
END $$;

-- Takes a message out and keeps it for an operator. An action's own end has taken its request out before, and left a receipt that says it failed.
CREATE FUNCTION va_dead_letter(
    p_queue text, p_conversation text, p_position bigint, p_message uuid, p_owner uuid, p_payload bytea, p_reason text, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_row outbox;
BEGIN
    DELETE FROM outbox
    WHERE queue = p_queue AND conversation_id = p_conversation AND position = p_position AND message_id = p_message AND lease_owner = p_owner
    RETURNING * INTO v_row;
    IF NOT FOUND THEN
        SELECT root, completed_at INTO v_row.root, v_row.logged_at FROM receipts WHERE action_id = p_message AND outcome = 2 AND p_queue = 'actions';
        IF NOT FOUND OR EXISTS (
            SELECT 1 FROM outbox WHERE queue = p_queue AND conversation_id = p_conversation AND position = p_position AND message_id = p_message) THEN
            RETURN false;
        END IF;

        v_row.payload := p_payload;
    END IF;

    INSERT INTO dead_letters (queue, message_id, conversation_id, position, root, logged_at, payload, reason, at)
    VALUES (p_queue, p_message, p_conversation, p_position, v_row.root, v_row.logged_at, v_row.payload, p_reason, p_now)
    ON CONFLICT (queue, message_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, payload = excluded.payload;
    IF p_queue = 'replies' THEN
        EXECUTE 'UPDATE log SET delivery = 3 WHERE conversation_id = $1 AND position = $2 AND at = $3' USING p_conversation, p_position, v_row.logged_at;
    END IF;

    RETURN true;
END $$;

-- Puts a dead letter back into its queue as if it had never been tried.
CREATE FUNCTION va_replay(p_queue text, p_message uuid, p_now timestamptz) RETURNS SETOF dead_letters LANGUAGE plpgsql AS $$
DECLARE
    v_letter dead_letters;
BEGIN
    DELETE FROM dead_letters WHERE queue = p_queue AND message_id = p_message RETURNING * INTO v_letter;
    IF NOT FOUND THEN
        RETURN;
    END IF;

    IF p_queue = 'input' THEN
        UPDATE conversations SET pending = pending + 1 WHERE conversation_id = v_letter.conversation_id;
        INSERT INTO inbox (conversation_id, position, turn, root, priority, is_inline, due_at, accepted_at)
        VALUES (v_letter.conversation_id, v_letter.position, p_message, v_letter.root, v_letter.priority, v_letter.is_inline, p_now, v_letter.logged_at);
    ELSE
        DELETE FROM receipts WHERE action_id = p_message AND outcome = 2;
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        VALUES (p_queue, v_letter.conversation_id, v_letter.position, p_message, v_letter.root, v_letter.logged_at, v_letter.payload, p_now)
        ON CONFLICT DO NOTHING;
    END IF;

    RETURN NEXT v_letter;
END $$;

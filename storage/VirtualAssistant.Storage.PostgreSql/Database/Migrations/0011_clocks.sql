-- Processes disagree about the time. What was never tried was due when it was stored, whatever the clock of the one who looks says; only what was
-- put off, and a hint, which is put off from the start, waits. Otherwise the functions are as they were.
CREATE OR REPLACE FUNCTION va_claim(
    p_conversation text, p_owner uuid, p_token bigint, p_lease interval, p_now timestamptz, p_known_version bigint,
    OUT o_kind smallint, OUT o_wait interval, OUT o_due timestamptz,
    OUT o_position bigint, OUT o_turn uuid, OUT o_author smallint, OUT o_provider_id text, OUT o_activity bytea, OUT o_at timestamptz,
    OUT o_root uuid, OUT o_is_inline boolean, OUT o_attempts integer,
    OUT o_state_version bigint, OUT o_state bytea, OUT o_reference bytea, OUT o_is_group boolean,
    OUT o_person uuid, OUT o_name text, OUT o_locale text, OUT o_zone text, OUT o_language text)
LANGUAGE plpgsql AS $$
DECLARE
    v_held conversations;
    v_head inbox;
BEGIN
    o_kind := 0;
    IF NOT EXISTS (SELECT 1 FROM inbox WHERE conversation_id = p_conversation) THEN
        RETURN; -- The usual end of a turn: nothing is locked for it.
    END IF;

    PERFORM set_config('synchronous_commit', 'off', true);
    SELECT * INTO v_held FROM conversations WHERE conversation_id = p_conversation FOR NO KEY UPDATE;
    IF v_held.lease_owner <> p_owner AND v_held.lease_until > clock_timestamp() THEN
        o_kind := 2;
        o_wait := v_held.lease_until - clock_timestamp();
        RETURN;
    END IF;

    IF v_held.lease_owner <> p_owner THEN
        -- Whoever had it is gone without a word: should the turn be what ended it, that run must count.
        UPDATE inbox SET attempts = attempts + 1 WHERE conversation_id = p_conversation AND position = v_held.lease_position;
        UPDATE conversations SET lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL WHERE conversation_id = p_conversation;
    END IF;

    SELECT * INTO v_head FROM inbox WHERE conversation_id = p_conversation ORDER BY priority DESC, position LIMIT 1;
    IF NOT FOUND THEN
        RETURN;
    ELSIF v_head.due_at > p_now AND v_head.attempts > 0 THEN
        o_kind := 3;
        o_due := v_head.due_at;
        RETURN;
    ELSIF v_head.priority = 0 AND v_held.awaiting > 0 AND v_held.awaiting_until > p_now THEN
        o_kind := 3;
        o_due := v_held.awaiting_until;
        RETURN;
    END IF;

    UPDATE conversations
    SET lease_owner = p_owner, lease_until = clock_timestamp() + p_lease, lease_token = p_token, lease_position = v_head.position
    WHERE conversation_id = p_conversation;

    -- Planned with the values, so that one month of the log is opened and not all of them.
    EXECUTE 'SELECT l.author, l.provider_id, l.activity, p.person_id, p.name, p.locale, p.zone, p.language FROM log l
             LEFT JOIN people s ON s.person_id = l.person_id LEFT JOIN people p ON p.person_id = coalesce(s.joined_to, s.person_id)
             WHERE l.conversation_id = $1 AND l.position = $2 AND l.at = $3'
    INTO o_author, o_provider_id, o_activity, o_person, o_name, o_locale, o_zone, o_language USING p_conversation, v_head.position, v_head.accepted_at;
    IF v_held.state_version <> p_known_version THEN
        SELECT state INTO o_state FROM conversation_states WHERE conversation_id = p_conversation;
    END IF;

    SELECT reference INTO o_reference FROM conversation_references WHERE conversation_id = p_conversation;
    o_kind := 1;
    o_position := v_head.position;
    o_turn := v_head.turn;
    o_at := v_head.accepted_at;
    o_root := v_head.root;
    o_is_inline := v_head.is_inline;
    o_attempts := v_head.attempts;
    o_state_version := v_held.state_version;
    o_is_group := v_held.is_group;
END $$;

CREATE OR REPLACE FUNCTION va_next_message(
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
    ELSIF v_head.due_at > p_now AND (v_head.attempts > 0 OR p_queue = 'consolidation') THEN
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

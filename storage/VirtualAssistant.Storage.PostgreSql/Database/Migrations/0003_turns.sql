-- Claims the next turn of a conversation: the outcome of an action first, otherwise the oldest activity.
-- o_kind: 0 nothing to do, 1 claimed, 2 not before o_wait (counted on the caller's clock), 3 not before o_due.
-- The claim need not survive a crash of the server: whoever commits shows its token, and a lost token is never given out again.
CREATE FUNCTION va_claim(
    p_conversation text, p_owner uuid, p_token bigint, p_lease interval, p_now timestamptz, p_known_version bigint,
    OUT o_kind smallint, OUT o_wait interval, OUT o_due timestamptz,
    OUT o_position bigint, OUT o_turn uuid, OUT o_author smallint, OUT o_provider_id text, OUT o_activity bytea, OUT o_at timestamptz,
    OUT o_root uuid, OUT o_is_inline boolean, OUT o_attempts integer,
    OUT o_state_version bigint, OUT o_state bytea, OUT o_reference bytea, OUT o_is_group boolean,
    OUT o_person uuid, OUT o_name text, OUT o_locale text, OUT o_zone text)
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
    ELSIF v_head.due_at > p_now THEN
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
    EXECUTE 'SELECT l.author, l.provider_id, l.activity, p.person_id, p.name, p.locale, p.zone FROM log l LEFT JOIN people p ON p.person_id = l.person_id
             WHERE l.conversation_id = $1 AND l.position = $2 AND l.at = $3'
    INTO o_author, o_provider_id, o_activity, o_person, o_name, o_locale, o_zone USING p_conversation, v_head.position, v_head.accepted_at;
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

-- Stores everything a turn came to, or with p_reason that it was given up. 0: the claim is not the conversation's any more, and nothing was
-- stored; 1 stored; 2 stored, and nothing else waits there (whatever comes in from now on raises a signal after this is committed).
-- p_repeated: an earlier call broke off without an answer; that it was stored is then an answer too.
CREATE FUNCTION va_commit(
    p_conversation text, p_position bigint, p_turn uuid, p_root uuid, p_person uuid, p_token bigint, p_repeated boolean, p_now timestamptz,
    p_state bytea, p_zone text, p_outcome_wait interval, p_hint_id uuid, p_reason text,
    p_replies bytea[], p_reply_visible boolean[], p_reply_delivery smallint[], p_reply_messages uuid[], p_actions uuid[], p_requests bytea[])
RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
    v_replies integer := cardinality(p_replies);
    v_actions integer := cardinality(p_actions);
    v_base bigint;
BEGIN
    UPDATE conversations SET
        last_position = last_position + v_replies, pending = pending - 1,
        last_person = CASE WHEN v_replies > 0 THEN p_person ELSE last_person END,
        awaiting = awaiting + v_actions, awaiting_until = CASE WHEN v_actions > 0 THEN p_now + p_outcome_wait ELSE awaiting_until END,
        state_version = state_version + (p_state IS NOT NULL)::integer,
        lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL, committed_token = p_token
    WHERE conversation_id = p_conversation AND lease_token = p_token
    RETURNING last_position - v_replies INTO v_base;
    IF NOT FOUND THEN
        RETURN (p_repeated AND EXISTS (SELECT 1 FROM conversations WHERE conversation_id = p_conversation AND committed_token = p_token))::integer;
    END IF;

    IF p_reason IS NOT NULL THEN
        INSERT INTO dead_letters (queue, message_id, conversation_id, position, root, logged_at, priority, is_inline, reason, at)
        SELECT 'input', turn, conversation_id, position, root, accepted_at, priority, is_inline, p_reason, p_now
        FROM inbox WHERE conversation_id = p_conversation AND position = p_position
        ON CONFLICT (queue, message_id) DO UPDATE SET reason = excluded.reason, at = excluded.at;
    END IF;

    DELETE FROM inbox WHERE conversation_id = p_conversation AND position = p_position;

    IF v_replies > 0 THEN
        INSERT INTO log (conversation_id, position, at, turn, root, author, visible, person_id, delivery, activity)
        SELECT p_conversation, v_base + r.n, p_now, p_turn, p_root, 1, r.visible, p_person, r.delivery, r.activity
        FROM unnest(p_replies, p_reply_visible, p_reply_delivery) WITH ORDINALITY AS r (activity, visible, delivery, n);
        IF 1 = ANY (p_reply_delivery) THEN
            INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, due_at)
            SELECT 'replies', p_conversation, v_base + r.n, r.message_id, p_root, p_now, p_now
            FROM unnest(p_reply_messages, p_reply_delivery) WITH ORDINALITY AS r (message_id, delivery, n) WHERE r.delivery = 1;
        END IF;
    END IF;

    IF v_actions > 0 THEN
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        SELECT 'actions', p_conversation, p_position, a.id, p_root, p_now, a.request, p_now FROM unnest(p_actions, p_requests) AS a (id, request);
    END IF;

    IF p_state IS NOT NULL THEN
        INSERT INTO conversation_states (conversation_id, state) VALUES (p_conversation, p_state)
        ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state;
    END IF;

    IF p_zone IS NOT NULL THEN
        UPDATE people SET zone = p_zone WHERE person_id = p_person;
    END IF;

    IF p_hint_id IS NOT NULL THEN
        -- One hint a conversation, however many turns it is behind. Its payload tells a renewed one from the one that is worked on.
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        VALUES ('consolidation', p_conversation, 0, p_hint_id, p_hint_id, p_now, int8send(p_position), p_now)
        ON CONFLICT (queue, conversation_id, position, message_id) DO UPDATE SET payload = excluded.payload, attempts = 0, due_at = excluded.due_at;
    END IF;

    RETURN CASE WHEN EXISTS (SELECT 1 FROM inbox WHERE conversation_id = p_conversation) THEN 1 ELSE 2 END;
END $$;

-- Gives a turn that failed back, to be run again at p_due.
CREATE FUNCTION va_release(p_conversation text, p_position bigint, p_token bigint, p_due timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE conversations SET lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL
    WHERE conversation_id = p_conversation AND lease_token = p_token;
    IF FOUND THEN
        UPDATE inbox SET attempts = attempts + 1, due_at = p_due WHERE conversation_id = p_conversation AND position = p_position;
    END IF;
END $$;

-- Whatever waits in the database waits by the database's clock: the processes' own differ, and what one puts off another takes up.
-- When something was said or done is told by the clock of the process it came to, as before. The functions are otherwise as they were;
-- those that the program before this one calls with its own time stay beside them, for as long as it still runs.

-- A function of its own, and of one line: it costs nothing, and a test that moves the time puts another in its place.
CREATE FUNCTION va_now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT clock_timestamp() $$;

CREATE OR REPLACE FUNCTION va_accept(
    p_conversation text, p_turn uuid, p_root uuid, p_author smallint, p_priority smallint, p_is_inline boolean, p_activity bytea, p_provider_id text,
    p_reference bytea, p_is_group boolean, p_only_if_known boolean, p_max_pending integer, p_now timestamptz,
    p_speaker smallint, p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text,
    p_owner uuid DEFAULT NULL, p_token bigint DEFAULT NULL, p_lease interval DEFAULT NULL, p_known_version bigint DEFAULT NULL,
    OUT o_status smallint, OUT o_position bigint, OUT o_is_claimed boolean,
    OUT o_state_version bigint, OUT o_state bytea, OUT o_reference bytea, OUT o_is_group boolean,
    OUT o_person uuid, OUT o_name text, OUT o_locale text, OUT o_zone text, OUT o_language text)
LANGUAGE plpgsql AS $$
DECLARE
    v_last uuid; -- whom the entry before this one is from or for
    v_now timestamptz := va_now();
BEGIN
    o_is_claimed := false;
    SELECT position INTO o_position FROM accepted WHERE turn = p_turn;
    IF FOUND THEN
        -- The token was drawn for this call: where it stands already, an earlier try of this very call was stored and its answer got lost.
        SELECT true, last_person, state_version, is_group INTO o_is_claimed, o_person, o_state_version, o_is_group
        FROM conversations WHERE conversation_id = p_conversation AND lease_token = p_token;
        o_is_claimed := FOUND;
        o_status := 1 - o_is_claimed::integer;
        IF o_is_claimed THEN
            SELECT name, locale, zone, language INTO o_name, o_locale, o_zone, o_language FROM people WHERE person_id = o_person;
            SELECT reference INTO o_reference FROM conversation_references WHERE conversation_id = p_conversation;
            SELECT state INTO o_state FROM conversation_states WHERE conversation_id = p_conversation AND o_state_version <> p_known_version;
        END IF;

        RETURN;
    END IF;

    UPDATE conversations c SET last_position = last_position + 1, pending = pending + 1,
        lease_owner = CASE WHEN va_is_free(c, p_token, p_priority, v_now) THEN p_owner ELSE lease_owner END,
        lease_until = CASE WHEN va_is_free(c, p_token, p_priority, v_now) THEN clock_timestamp() + p_lease ELSE lease_until END,
        lease_token = CASE WHEN va_is_free(c, p_token, p_priority, v_now) THEN p_token ELSE lease_token END,
        lease_position = CASE WHEN va_is_free(c, p_token, p_priority, v_now) THEN last_position + 1 ELSE lease_position END
    WHERE conversation_id = p_conversation AND (pending < p_max_pending OR p_author <> 0)
    RETURNING last_position, last_person, state_version, is_group, coalesce(lease_token = p_token, false)
    INTO o_position, v_last, o_state_version, o_is_group, o_is_claimed;
    IF NOT FOUND THEN
        -- Full, or not there yet. Another's first activity may open it in this moment: then it is neither.
        IF EXISTS (SELECT 1 FROM conversations WHERE conversation_id = p_conversation AND pending >= p_max_pending AND p_author = 0) THEN
            SELECT 1, position INTO o_status, o_position FROM accepted WHERE turn = p_turn;
            o_status := coalesce(o_status, 2);
            RETURN;
        ELSIF p_only_if_known AND NOT EXISTS (SELECT 1 FROM conversations WHERE conversation_id = p_conversation) THEN
            o_status := 3;
            RETURN;
        END IF;

        INSERT INTO conversations AS c (
            conversation_id, is_group, last_position, last_person, pending, created_at, owner_tenant, owner_id,
            lease_owner, lease_until, lease_token, lease_position)
        VALUES (p_conversation, p_is_group, 1, p_person, 1, p_now, CASE WHEN NOT p_is_group THEN p_tenant END, CASE WHEN NOT p_is_group THEN p_external_id END,
            CASE WHEN p_token IS NOT NULL THEN p_owner END,
            clock_timestamp() + CASE WHEN p_token IS NOT NULL THEN p_lease END, p_token, CASE WHEN p_token IS NOT NULL THEN 1 END)
        ON CONFLICT (conversation_id) DO UPDATE SET last_position = c.last_position + 1, pending = c.pending + 1
        RETURNING last_position, last_person, state_version, is_group, coalesce(lease_token = p_token, false)
        INTO o_position, v_last, o_state_version, o_is_group, o_is_claimed;
    END IF;

    INSERT INTO accepted (turn, conversation_id, position, accepted_at) VALUES (p_turn, p_conversation, o_position, p_now) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        -- Another delivery of the same activity was here while this one waited for the conversation.
        UPDATE conversations SET last_position = last_position - 1, pending = pending - 1 WHERE conversation_id = p_conversation;
        UPDATE conversations SET lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL
        WHERE conversation_id = p_conversation AND lease_token = p_token;
        SELECT 1, position, false INTO o_status, o_position, o_is_claimed FROM accepted WHERE turn = p_turn;
        RETURN;
    END IF;

    IF p_speaker = 0 THEN
        SELECT * INTO o_person, o_name, o_locale, o_zone, o_language
        FROM va_find_or_add_person(p_person, p_channel, p_tenant, p_external_id, p_name, p_locale, p_zone, p_now);
    ELSE
        o_person := va_person(CASE p_speaker WHEN 1 THEN p_person ELSE v_last END);
        SELECT name, locale, zone, language INTO o_name, o_locale, o_zone, o_language FROM people WHERE person_id = o_person;
    END IF;

    IF o_person <> v_last THEN
        UPDATE conversations SET last_person = o_person WHERE conversation_id = p_conversation;
    END IF;

    IF p_reference IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM conversation_references WHERE conversation_id = p_conversation AND reference = p_reference) THEN
        INSERT INTO conversation_references (conversation_id, reference) VALUES (p_conversation, p_reference)
        ON CONFLICT (conversation_id) DO UPDATE SET reference = p_reference;
    END IF;

    INSERT INTO log (conversation_id, position, at, turn, root, author, visible, person_id, delivery, provider_id, activity)
    VALUES (p_conversation, o_position, p_now, p_turn, p_root, p_author, p_author = 0, o_person, 0, p_provider_id, p_activity);
    INSERT INTO inbox (conversation_id, position, turn, root, priority, is_inline, due_at, accepted_at)
    VALUES (p_conversation, o_position, p_turn, p_root, p_priority, p_is_inline, v_now, p_now);
    o_status := 0;
    IF o_is_claimed THEN
        o_reference := coalesce(p_reference, (SELECT reference FROM conversation_references WHERE conversation_id = p_conversation));
        IF o_state_version <> p_known_version AND o_state_version > 0 THEN
            SELECT state INTO o_state FROM conversation_states WHERE conversation_id = p_conversation;
        END IF;
    END IF;
END $$;

-- Claims the next turn of a conversation: the outcome of an action first, otherwise the oldest activity.
-- o_kind: 0 nothing to do, 1 claimed, 2 not before o_wait is over.
CREATE FUNCTION va_claim(
    p_conversation text, p_owner uuid, p_token bigint, p_lease interval, p_known_version bigint,
    OUT o_kind smallint, OUT o_wait interval,
    OUT o_position bigint, OUT o_turn uuid, OUT o_author smallint, OUT o_provider_id text, OUT o_activity bytea, OUT o_at timestamptz,
    OUT o_root uuid, OUT o_is_inline boolean, OUT o_attempts integer,
    OUT o_state_version bigint, OUT o_state bytea, OUT o_reference bytea, OUT o_is_group boolean,
    OUT o_person uuid, OUT o_name text, OUT o_locale text, OUT o_zone text, OUT o_language text)
LANGUAGE plpgsql AS $$
DECLARE
    v_held conversations;
    v_head inbox;
    v_now timestamptz := va_now();
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
    ELSIF v_head.due_at > v_now AND v_head.attempts > 0 THEN
        o_kind := 2;
        o_wait := v_head.due_at - v_now;
        RETURN;
    ELSIF v_head.priority = 0 AND v_held.awaiting > 0 AND v_held.awaiting_until > v_now THEN
        o_kind := 2;
        o_wait := v_held.awaiting_until - v_now;
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

-- Gives a turn that failed back, to be run again when p_delay is over.
CREATE FUNCTION va_release(p_conversation text, p_position bigint, p_token bigint, p_delay interval) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE conversations SET lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL
    WHERE conversation_id = p_conversation AND lease_token = p_token;
    IF FOUND THEN
        UPDATE inbox SET attempts = attempts + 1, due_at = va_now() + p_delay WHERE conversation_id = p_conversation AND position = p_position;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION va_commit(
    p_conversation text, p_position bigint, p_turn uuid, p_root uuid, p_person uuid, p_token bigint, p_repeated boolean, p_now timestamptz,
    p_state bytea, p_zone text, p_language text, p_quiet text, p_outcome_wait interval, p_hint_id uuid, p_hint_delay interval, p_reason text,
    p_replies bytea[], p_reply_visible boolean[], p_reply_delivery smallint[], p_reply_messages uuid[], p_actions uuid[], p_requests bytea[], p_mentions text[],
    OUT o_is_stored boolean, OUT o_nothing_waits boolean, OUT o_left_hint boolean, OUT o_end bigint)
LANGUAGE plpgsql AS $$
DECLARE
    v_replies integer := cardinality(p_replies);
    v_actions integer := cardinality(p_actions);
    v_base bigint;
BEGIN
    o_is_stored := true;
    o_left_hint := false;
    UPDATE conversations SET
        last_position = last_position + v_replies, pending = pending - 1,
        last_person = CASE WHEN v_replies > 0 THEN p_person ELSE last_person END,
        awaiting = awaiting + v_actions, awaiting_until = CASE WHEN v_actions > 0 THEN va_now() + p_outcome_wait ELSE awaiting_until END,
        state_version = state_version + (p_state IS NOT NULL)::integer,
        lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL, committed_token = p_token
    WHERE conversation_id = p_conversation AND lease_token = p_token
    RETURNING last_position - v_replies, last_position, pending = 0 INTO v_base, o_end, o_nothing_waits;
    IF NOT FOUND THEN
        o_is_stored := p_repeated AND EXISTS (SELECT 1 FROM conversations WHERE conversation_id = p_conversation AND committed_token = p_token);
        o_nothing_waits := false;
        o_end := 0;
        RETURN;
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
            SELECT 'replies', p_conversation, v_base + r.n, r.message_id, p_root, p_now, va_now()
            FROM unnest(p_reply_messages, p_reply_delivery) WITH ORDINALITY AS r (message_id, delivery, n) WHERE r.delivery = 1;
        END IF;

        IF cardinality(p_mentions) > 0 THEN
            INSERT INTO fact_mentions (person_id, fact_key, conversation_id, position)
            SELECT va_person(p_person), m.key, p_conversation, v_base + n FROM unnest(p_mentions) AS m (key), generate_series(1, v_replies) AS n ON CONFLICT DO NOTHING;
        END IF;
    END IF;

    IF v_actions > 0 THEN
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        SELECT 'actions', p_conversation, p_position, a.id, p_root, p_now, a.request, va_now() FROM unnest(p_actions, p_requests) AS a (id, request);
    END IF;

    IF p_state IS NOT NULL THEN
        INSERT INTO conversation_states (conversation_id, state) VALUES (p_conversation, p_state)
        ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state;
    END IF;

    IF p_zone IS NOT NULL OR p_language IS NOT NULL OR p_quiet IS NOT NULL THEN
        UPDATE people SET zone = coalesce(p_zone, zone), language = coalesce(p_language, language), quiet = coalesce(p_quiet, quiet)
        WHERE person_id = va_person(p_person);
    END IF;

    IF p_hint_id IS NOT NULL THEN
        -- One hint a conversation, however many turns it is behind. Its payload tells a renewed one from the one that is worked on.
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        VALUES ('consolidation', p_conversation, 0, p_hint_id, p_hint_id, p_now, int8send(p_position), va_now() + p_hint_delay)
        ON CONFLICT (queue, conversation_id, position, message_id) DO UPDATE SET payload = excluded.payload, attempts = 0
        RETURNING xmax = 0 INTO o_left_hint;
    END IF;
END $$;

-- Takes the first message of a conversation in a queue for one process. o_kind as in va_claim.
CREATE FUNCTION va_next_message(
    p_queue text, p_conversation text, p_owner uuid, p_lease interval,
    OUT o_kind smallint, OUT o_wait interval,
    OUT o_message uuid, OUT o_position bigint, OUT o_payload bytea, OUT o_attempts integer, OUT o_state smallint)
LANGUAGE plpgsql AS $$
DECLARE
    v_head outbox;
    v_now timestamptz := va_now();
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
    ELSIF v_head.due_at > v_now AND (v_head.attempts > 0 OR p_queue = 'consolidation') THEN
        o_kind := 2;
        o_wait := v_head.due_at - v_now;
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

-- Puts a dead letter back into its queue as if it had never been tried.
CREATE FUNCTION va_replay(p_queue text, p_message uuid) RETURNS SETOF dead_letters LANGUAGE plpgsql AS $$
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
        VALUES (v_letter.conversation_id, v_letter.position, p_message, v_letter.root, v_letter.priority, v_letter.is_inline, va_now(), v_letter.logged_at);
    ELSE
        DELETE FROM receipts WHERE action_id = p_message AND outcome = 2;
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        VALUES (p_queue, v_letter.conversation_id, v_letter.position, p_message, v_letter.root, v_letter.logged_at, v_letter.payload, va_now())
        ON CONFLICT DO NOTHING;
    END IF;

    RETURN NEXT v_letter;
END $$;

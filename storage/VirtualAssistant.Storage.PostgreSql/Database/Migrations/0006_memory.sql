-- Forgotten entries keep their place and lose their words; nothing is learned from them any more.
ALTER TABLE log ADD COLUMN is_forgotten boolean NOT NULL DEFAULT false;

-- Which of the assistant's entries repeat a fact: they are forgotten with it.
CREATE TABLE fact_mentions (
    person_id       uuid NOT NULL,
    fact_key        text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (person_id, fact_key, conversation_id, position)
);

-- The sentences that tell what a conversation was about, and how far it was read for them.
CREATE TABLE summaries (
    conversation_id text COLLATE "C" PRIMARY KEY,
    up_to           bigint NOT NULL
);

CREATE TABLE summary_lines (
    conversation_id text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    person_id       uuid NOT NULL,
    line            text NOT NULL,
    weight          double precision NOT NULL,
    PRIMARY KEY (conversation_id, position)
);

CREATE INDEX summary_lines_of_person ON summary_lines (person_id);

-- A JSON object without some of its members; what stays, stays letter for letter. jsonb would not do: it knows no U+0000.
CREATE FUNCTION va_without(p_object json, p_keys text[]) RETURNS json LANGUAGE sql IMMUTABLE AS $$
    SELECT ('{' || coalesce(string_agg(to_json(m.key)::text || ':' || m.value::text, ',' ORDER BY m.n), '') || '}')::json
    FROM json_each(p_object) WITH ORDINALITY AS m (key, value, n) WHERE m.key <> ALL (p_keys)
$$;

-- An activity without what was said. Whatever it is, the words go.
CREATE OR REPLACE FUNCTION va_redact(p_activity bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN (
        SELECT convert_to('{' || coalesce(string_agg(
            to_json(m.key)::text || ':' || CASE
                WHEN m.key = 'channelData' AND json_typeof(m.value) = 'object' THEN va_without(m.value, '{text}') ELSE m.value END::text || ',', '' ORDER BY m.n), '')
            || '"text":"…"}', 'UTF8')
        FROM json_each(convert_from(p_activity, 'UTF8')::json) WITH ORDINALITY AS m (key, value, n)
        WHERE m.key NOT IN ('text', 'value', 'speak', 'attachments', 'suggestedActions'));
EXCEPTION WHEN data_exception THEN
    RETURN convert_to('{"type":"message","text":"…"}', 'UTF8');
END $$;

-- Takes a fact out of everything that holds it: its versions, the words they were learned from, the replies and summaries that repeat it,
-- and the entry it is from, which may not be among the facts yet. Gives the conversations whose state has changed.
DROP FUNCTION va_forget;
CREATE FUNCTION va_forget(p_person uuid, p_key text, p_conversation text, p_position bigint) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    v_entries record;
BEGIN
    p_person := va_person(p_person);
    FOR v_entries IN
        SELECT e.conversation_id, array_agg(DISTINCT e.position) AS positions, bool_or(e.is_noted) AS is_noted FROM (
            SELECT conversation_id, position, true AS is_noted FROM facts WHERE person_id = p_person AND fact_key = p_key
            UNION ALL
            SELECT conversation_id, position, true FROM fact_mentions WHERE person_id = p_person AND fact_key = p_key
            UNION ALL
            SELECT p_conversation, p_position, false) e
        GROUP BY e.conversation_id ORDER BY e.conversation_id
    LOOP
        UPDATE log SET is_forgotten = true, activity = va_redact(activity)
        WHERE conversation_id = v_entries.conversation_id AND position = ANY (v_entries.positions);
        DELETE FROM summary_lines WHERE conversation_id = v_entries.conversation_id AND position = ANY (v_entries.positions);

        -- The dialogs keep what was said last, for who asks to hear it again, and whose names came up.
        IF v_entries.is_noted THEN
            UPDATE conversation_states SET state = convert_to(va_without(convert_from(state, 'UTF8')::json, '{lastSaid,people}')::text, 'UTF8')
            WHERE conversation_id = v_entries.conversation_id;
            IF FOUND THEN
                UPDATE conversations SET state_version = state_version + 1 WHERE conversation_id = v_entries.conversation_id;
                RETURN NEXT v_entries.conversation_id;
            END IF;
        END IF;
    END LOOP;

    DELETE FROM facts WHERE person_id = p_person AND fact_key = p_key;
    DELETE FROM fact_mentions WHERE person_id = p_person AND fact_key = p_key;
END $$;

DROP FUNCTION va_commit_action;

-- Stores everything an action came to, accepts its outcome and takes the request out. o_result: 0 committed, 1 done before, 2 conflict.
-- o_touched: conversations whose state has changed, because it held what was forgotten.
CREATE FUNCTION va_commit_action(
    p_conversation text, p_turn uuid, p_root uuid, p_author smallint, p_priority smallint, p_is_inline boolean, p_activity bytea, p_provider_id text,
    p_reference bytea, p_is_group boolean, p_only_if_known boolean, p_max_pending integer, p_now timestamptz,
    p_speaker smallint, p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text,
    p_action_id uuid, p_action text, p_receipt_person uuid, p_receipt_root uuid, p_outcome smallint, p_details text,
    p_undo_action text, p_undo_arguments text, p_completed_at timestamptz, p_undoes uuid, p_reminders jsonb,
    p_forget_persons uuid[], p_forget_keys text[], p_forget_conversations text[], p_forget_positions bigint[],
    p_link jsonb, p_notice_conversation text, p_notice_turn uuid, p_notice bytea,
    OUT o_result smallint, OUT o_touched text[])
LANGUAGE plpgsql AS $$
DECLARE
    v_is_linked boolean;
BEGIN
    -- The conversation first, as everywhere: two who run the same action meet here, and not half-way.
    PERFORM 1 FROM conversations WHERE conversation_id = p_conversation FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM receipts WHERE action_id = p_action_id) THEN
        o_result := 1;
        RETURN;
    END IF;

    BEGIN
        IF p_undoes IS NOT NULL THEN
            UPDATE receipts SET undone_by = p_action_id WHERE action_id = p_undoes AND undone_by IS NULL;
            IF NOT FOUND THEN
                o_result := 2;
                RETURN;
            END IF;
        END IF;

        IF EXISTS (SELECT 1 FROM jsonb_array_elements(p_reminders) AS change WHERE NOT va_change_reminder(change)) THEN
            RAISE EXCEPTION 'A reminder has changed since it was read.' USING ERRCODE = 'VA001';
        END IF;

        IF p_link IS NOT NULL THEN
            SELECT l.p_touched, l.o_is_done INTO o_touched, v_is_linked FROM va_change_link(p_link, o_touched) l;
            IF NOT v_is_linked THEN
                RAISE EXCEPTION 'Who is whom has changed since it was read.' USING ERRCODE = 'VA001';
            END IF;
        END IF;
    EXCEPTION WHEN SQLSTATE 'VA001' THEN
        o_result := 2;
        RETURN;
    END;

    SELECT o_touched || array_agg(DISTINCT t.conversation_id) INTO o_touched
    FROM unnest(p_forget_persons, p_forget_keys, p_forget_conversations, p_forget_positions) AS f (person, key, conversation, position),
        va_forget(f.person, f.key, f.conversation, f.position) AS t (conversation_id);
    PERFORM va_accept(
        p_conversation, p_turn, p_root, p_author, p_priority, p_is_inline, p_activity, p_provider_id, p_reference, p_is_group, p_only_if_known,
        p_max_pending, p_now, p_speaker, p_person, p_channel, p_tenant, p_external_id, p_name, p_locale, p_zone);
    IF p_notice_conversation IS NOT NULL THEN
        PERFORM va_accept(
            p_notice_conversation, p_notice_turn, p_notice_turn, p_author, 0::smallint, false, p_notice, NULL, NULL, false, true,
            p_max_pending, p_now, 2::smallint, p_person, NULL, NULL, NULL, NULL, NULL, NULL);
    END IF;

    INSERT INTO receipts (action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, completed_at, sequence)
    VALUES (p_action_id, p_action, p_conversation, va_person(p_receipt_person), p_receipt_root, p_outcome, p_details, p_undo_action, p_undo_arguments, p_completed_at,
        coalesce((SELECT last_position FROM conversations WHERE conversation_id = p_conversation), 0));
    DELETE FROM outbox WHERE queue = 'actions' AND conversation_id = p_conversation AND message_id = p_action_id;
    UPDATE conversations SET awaiting = greatest(awaiting - 1, 0) WHERE conversation_id = p_conversation;
    o_result := 0;
END $$;

-- Stores everything a turn came to, or with p_reason that it was given up. o_is_stored: false when the claim is not the
-- conversation's any more, and nothing was stored. o_nothing_waits: whatever comes in from now on raises a signal after this is committed.
-- o_left_hint: there was none before.
-- p_repeated: an earlier call broke off without an answer; that it was stored is then an answer too.
CREATE FUNCTION va_commit(
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
        awaiting = awaiting + v_actions, awaiting_until = CASE WHEN v_actions > 0 THEN p_now + p_outcome_wait ELSE awaiting_until END,
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
            SELECT 'replies', p_conversation, v_base + r.n, r.message_id, p_root, p_now, p_now
            FROM unnest(p_reply_messages, p_reply_delivery) WITH ORDINALITY AS r (message_id, delivery, n) WHERE r.delivery = 1;
        END IF;

        IF cardinality(p_mentions) > 0 THEN
            INSERT INTO fact_mentions (person_id, fact_key, conversation_id, position)
            SELECT va_person(p_person), m.key, p_conversation, v_base + n FROM unnest(p_mentions) AS m (key), generate_series(1, v_replies) AS n ON CONFLICT DO NOTHING;
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

    IF p_zone IS NOT NULL OR p_language IS NOT NULL OR p_quiet IS NOT NULL THEN
        UPDATE people SET zone = coalesce(p_zone, zone), language = coalesce(p_language, language), quiet = coalesce(p_quiet, quiet)
        WHERE person_id = va_person(p_person);
    END IF;

    IF p_hint_id IS NOT NULL THEN
        -- One hint a conversation, however many turns it is behind. Its payload tells a renewed one from the one that is worked on.
        INSERT INTO outbox (queue, conversation_id, position, message_id, root, logged_at, payload, due_at)
        VALUES ('consolidation', p_conversation, 0, p_hint_id, p_hint_id, p_now, int8send(p_position), p_now + p_hint_delay)
        ON CONFLICT (queue, conversation_id, position, message_id) DO UPDATE SET payload = excluded.payload, attempts = 0
        RETURNING xmax = 0 INTO o_left_hint;
    END IF;
END $$;

-- Stores a fact and closes those that yield to it; one that is older than what is known is stored as closed.
-- A denial closes what it denies and is stored as closed: it is never in force, but what it quotes can be forgotten.
CREATE OR REPLACE FUNCTION va_learn(p_fact jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_fact) AS f (
        id uuid, about uuid, key text, value text, confidence double precision, conversation text, position bigint, quote text, private boolean,
        learned timestamptz, denial boolean);
    IF EXISTS (SELECT 1 FROM log WHERE conversation_id = v.conversation AND position = v.position AND is_forgotten) THEN
        RETURN;
    END IF;

    v.about := va_person(v.about);

    UPDATE facts SET superseded_at = v.learned
    WHERE person_id = v.about AND fact_key = v.key AND superseded_at IS NULL AND learned_at <= v.learned AND fact_id <> v.id
      AND CASE WHEN v.denial THEN v.value = '' OR lower(value) = lower(v.value) ELSE confidence <= v.confidence END;
    INSERT INTO facts (fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at, superseded_at)
    SELECT v.id, v.about, v.key, v.value, v.confidence, v.conversation, v.position, v.quote, v.private, v.learned,
        CASE WHEN v.denial THEN v.learned ELSE (
            SELECT min(learned_at) FROM facts
            WHERE person_id = v.about AND fact_key = v.key AND superseded_at IS NULL AND learned_at > v.learned AND confidence >= v.confidence) END
    ON CONFLICT DO NOTHING;
END $$;

-- Puts a summary in the place of the one that was read; false when somebody else has summarised meanwhile.
-- Lines whose entry was forgotten meanwhile are left out.
CREATE FUNCTION va_summarise(
    p_conversation text, p_read_up_to bigint, p_up_to bigint, p_positions bigint[], p_persons uuid[], p_lines text[], p_weights double precision[])
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO summaries (conversation_id, up_to) VALUES (p_conversation, 0) ON CONFLICT DO NOTHING;
    UPDATE summaries SET up_to = p_up_to WHERE conversation_id = p_conversation AND up_to = p_read_up_to;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    DELETE FROM summary_lines WHERE conversation_id = p_conversation;
    INSERT INTO summary_lines (conversation_id, position, person_id, line, weight)
    SELECT p_conversation, s.position, va_person(s.person), s.line, s.weight
    FROM unnest(p_positions, p_persons, p_lines, p_weights) AS s (position, person, line, weight)
    WHERE EXISTS (SELECT 1 FROM log l WHERE l.conversation_id = p_conversation AND l.position = s.position AND NOT l.is_forgotten);
    RETURN true;
END $$;

-- Stores a reminder as it is to be from now on; false when it is not at the version the change was made from.
CREATE FUNCTION va_change_reminder(p_change jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_change) AS c (
        expected bigint, reminder uuid, person uuid, conversation text, what text, due timestamptz, zone text, start text, rule text,
        state smallint, version bigint, created timestamptz);
    IF v.expected = 0 THEN
        INSERT INTO reminders (reminder_id, person_id, conversation_id, what, due_at, zone, start, rule, state, version, created_at)
        VALUES (v.reminder, va_person(v.person), v.conversation, v.what, v.due, v.zone, v.start, v.rule, v.state, v.version, v.created) ON CONFLICT DO NOTHING;
    ELSE
        UPDATE reminders SET what = v.what, due_at = v.due, zone = v.zone, start = v.start, rule = v.rule, state = v.state, version = v.version,
            lease_owner = NULL, lease_until = NULL
        WHERE reminder_id = v.reminder AND version = v.expected;
    END IF;

    RETURN FOUND;
END $$;

-- Moves a reminder on and accepts its announcement. p_repeated as in va_commit.
CREATE FUNCTION va_fire(
    p_conversation text, p_turn uuid, p_root uuid, p_author smallint, p_priority smallint, p_is_inline boolean, p_activity bytea, p_provider_id text,
    p_reference bytea, p_is_group boolean, p_only_if_known boolean, p_max_pending integer, p_now timestamptz,
    p_speaker smallint, p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text,
    p_change jsonb, p_repeated boolean)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF NOT va_change_reminder(p_change) THEN
        RETURN p_repeated AND EXISTS (SELECT 1 FROM accepted WHERE turn = p_turn);
    END IF;

    PERFORM va_accept(
        p_conversation, p_turn, p_root, p_author, p_priority, p_is_inline, p_activity, p_provider_id, p_reference, p_is_group, p_only_if_known,
        p_max_pending, p_now, p_speaker, p_person, p_channel, p_tenant, p_external_id, p_name, p_locale, p_zone);
    RETURN true;
END $$;

-- An activity without what was said. Whatever it is, the words go.
CREATE FUNCTION va_redact(p_activity bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN convert_to(jsonb_set(convert_from(p_activity, 'UTF8')::jsonb #- '{value}' #- '{channelData,text}', '{text}', '"…"')::text, 'UTF8');
EXCEPTION WHEN data_exception THEN
    RETURN convert_to('{"type":"message","text":"…"}', 'UTF8'); -- jsonb knows no U+0000, and not every number.
END $$;

-- Erases every version of a fact, those it replaced included, and the words each was learned from.
CREATE FUNCTION va_forget(p_person uuid, p_key text) RETURNS void LANGUAGE sql AS $$
    UPDATE log SET activity = va_redact(activity)
    WHERE (conversation_id, position) IN (SELECT conversation_id, position FROM facts WHERE person_id = p_person AND fact_key = p_key);
    DELETE FROM facts WHERE person_id = p_person AND fact_key = p_key;
$$;

-- Stores everything an action came to, accepts its outcome and takes the request out. 0 committed, 1 done before, 2 conflict.
CREATE FUNCTION va_commit_action(
    p_conversation text, p_turn uuid, p_root uuid, p_author smallint, p_priority smallint, p_is_inline boolean, p_activity bytea, p_provider_id text,
    p_reference bytea, p_is_group boolean, p_only_if_known boolean, p_max_pending integer, p_now timestamptz,
    p_speaker smallint, p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text,
    p_action_id uuid, p_action text, p_receipt_person uuid, p_receipt_root uuid, p_outcome smallint, p_details text,
    p_undo_action text, p_undo_arguments text, p_completed_at timestamptz, p_undoes uuid, p_reminders jsonb, p_forget_persons uuid[], p_forget_keys text[])
RETURNS smallint LANGUAGE plpgsql AS $$
BEGIN
    -- The conversation first, as everywhere: two who run the same action meet here, and not half-way.
    PERFORM 1 FROM conversations WHERE conversation_id = p_conversation FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM receipts WHERE action_id = p_action_id) THEN
        RETURN 1;
    END IF;

    BEGIN
        IF p_undoes IS NOT NULL THEN
            UPDATE receipts SET undone_by = p_action_id WHERE action_id = p_undoes AND undone_by IS NULL;
            IF NOT FOUND THEN
                RETURN 2;
            END IF;
        END IF;

        IF EXISTS (SELECT 1 FROM jsonb_array_elements(p_reminders) AS change WHERE NOT va_change_reminder(change)) THEN
            RAISE EXCEPTION 'A reminder has changed since it was read.' USING ERRCODE = 'VA001';
        END IF;
    EXCEPTION WHEN SQLSTATE 'VA001' THEN
        RETURN 2;
    END;

    PERFORM va_forget(f.person, f.key) FROM unnest(p_forget_persons, p_forget_keys) AS f (person, key);
    PERFORM va_accept(
        p_conversation, p_turn, p_root, p_author, p_priority, p_is_inline, p_activity, p_provider_id, p_reference, p_is_group, p_only_if_known,
        p_max_pending, p_now, p_speaker, p_person, p_channel, p_tenant, p_external_id, p_name, p_locale, p_zone);
    INSERT INTO receipts (action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, completed_at, sequence)
    VALUES (p_action_id, p_action, p_conversation, p_receipt_person, p_receipt_root, p_outcome, p_details, p_undo_action, p_undo_arguments, p_completed_at,
        coalesce((SELECT last_position FROM conversations WHERE conversation_id = p_conversation), 0));
    DELETE FROM outbox WHERE queue = 'actions' AND conversation_id = p_conversation AND message_id = p_action_id;
    UPDATE conversations SET awaiting = greatest(awaiting - 1, 0) WHERE conversation_id = p_conversation;
    RETURN 0;
END $$;

-- Stores a fact and closes those that yield to it; one that is older than what is known is stored as closed.
CREATE FUNCTION va_learn(p_fact jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_fact) AS f (
        id uuid, about uuid, key text, value text, confidence double precision, conversation text, position bigint, quote text, private boolean,
        learned timestamptz);
    UPDATE facts SET superseded_at = v.learned
    WHERE person_id = v.about AND fact_key = v.key AND superseded_at IS NULL
      AND confidence <= v.confidence AND learned_at <= v.learned AND fact_id <> v.id;
    INSERT INTO facts (fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at, superseded_at)
    SELECT v.id, v.about, v.key, v.value, v.confidence, v.conversation, v.position, v.quote, v.private, v.learned,
        (SELECT min(learned_at) FROM facts
         WHERE person_id = v.about AND fact_key = v.key AND superseded_at IS NULL AND learned_at > v.learned AND confidence >= v.confidence)
    ON CONFLICT DO NOTHING;
END $$;

-- Stores what was learned and moves the watermark; false when somebody else has moved it meanwhile.
CREATE FUNCTION va_consolidate(p_conversation text, p_before bigint, p_after bigint, p_facts jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE conversations SET read_position = p_after WHERE conversation_id = p_conversation AND read_position = p_before;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    PERFORM va_learn(fact) FROM jsonb_array_elements(p_facts) AS fact;
    RETURN true;
END $$;

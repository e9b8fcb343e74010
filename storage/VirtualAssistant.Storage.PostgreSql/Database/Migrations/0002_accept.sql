-- Every function is one round trip and one transaction: nobody who is paused or killed half-way holds a lock.

-- Opens the month of the log that a moment falls into. Attached instead of created in place, so that nobody who writes has to wait.
CREATE FUNCTION va_open_log_month(p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_from timestamp := date_trunc('month', p_at AT TIME ZONE 'UTC');
    v_name text := 'log_' || to_char(v_from, 'YYYY_MM');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('VirtualAssistant.log'), hashtext(current_schema()));
    IF to_regclass(v_name) IS NOT NULL THEN
        RETURN;
    END IF;

    EXECUTE format(
        'CREATE TABLE %I (LIKE log INCLUDING ALL, CONSTRAINT month CHECK (at >= %L AND at < %L))',
        v_name, v_from AT TIME ZONE 'UTC', (v_from + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format(
        'ALTER TABLE log ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        v_name, v_from AT TIME ZONE 'UTC', (v_from + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT month', v_name);
END $$;

-- The person somebody has become: work that began before two were joined is written for both.
CREATE FUNCTION va_person(p_person uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT joined_to FROM people WHERE person_id = p_person), p_person)
$$;

-- Knows who speaks: finds the person behind an identity, or meets them.
CREATE FUNCTION va_find_or_add_person(
    p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text, p_now timestamptz,
    OUT o_person uuid, OUT o_name text, OUT o_locale text, OUT o_zone text, OUT o_language text)
LANGUAGE plpgsql AS $$
DECLARE
    v_channel_zone text;
    v_moved boolean;
BEGIN
    SELECT p.person_id, p.name, p.locale, p.zone, p.language, p.channel_zone INTO o_person, o_name, o_locale, o_zone, o_language, v_channel_zone
    FROM external_identities i JOIN people p ON p.person_id = i.person_id
    WHERE i.channel = p_channel AND i.tenant = p_tenant AND i.external_id = p_external_id;
    IF NOT FOUND THEN
        INSERT INTO people (person_id, name, locale, zone, channel_zone, created_at)
        VALUES (p_person, p_name, p_locale, p_zone, p_zone, p_now) ON CONFLICT DO NOTHING;
        INSERT INTO external_identities (channel, tenant, external_id, person_id)
        VALUES (p_channel, p_tenant, p_external_id, p_person) ON CONFLICT DO NOTHING;
        SELECT p.person_id, p.name, p.locale, p.zone, p.language INTO o_person, o_name, o_locale, o_zone, o_language
        FROM external_identities i JOIN people p ON p.person_id = i.person_id
        WHERE i.channel = p_channel AND i.tenant = p_tenant AND i.external_id = p_external_id;
        RETURN;
    END IF;

    v_moved := p_zone IS NOT NULL AND p_zone IS DISTINCT FROM v_channel_zone;
    IF v_moved OR coalesce(p_name, o_name) IS DISTINCT FROM o_name OR coalesce(p_locale, o_locale) IS DISTINCT FROM o_locale THEN
        -- A zone the person named holds until the channel's own zone changes: then they have travelled.
        UPDATE people SET name = coalesce(p_name, name), locale = coalesce(p_locale, locale),
            zone = CASE WHEN v_moved THEN p_zone ELSE zone END,
            channel_zone = CASE WHEN v_moved THEN p_zone ELSE channel_zone END
        WHERE person_id = o_person
        RETURNING name, locale, zone INTO o_name, o_locale, o_zone;
    END IF;
END $$;

-- Whether a process that shows a token may run the turn that comes in now: nothing waits, nobody runs one, no outcome is awaited.
CREATE FUNCTION va_is_free(c conversations, p_token bigint, p_priority smallint, p_now timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT p_token IS NOT NULL AND c.pending = 0 AND c.lease_owner IS NULL
        AND (p_priority = 1 OR c.awaiting = 0 OR c.awaiting_until IS NULL OR c.awaiting_until <= p_now)
$$;

-- Makes an activity durable. o_status: 0 accepted, 1 accepted before, 2 too many unanswered, 3 no such conversation.
-- p_speaker: 0 an identity on a channel, 1 the person p_person, 2 whoever the newest entry is from or for.
-- The conversation's row is the lock: of two deliveries of one activity, the second finds what the first has stored.
-- p_token: a process that would run the turn at once. o_is_claimed says whether it has the conversation now, as if it had called va_claim:
-- so it is when nothing else waits there or runs. The state comes along when it is not of p_known_version.
CREATE FUNCTION va_accept(
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
        lease_owner = CASE WHEN va_is_free(c, p_token, p_priority, p_now) THEN p_owner ELSE lease_owner END,
        lease_until = CASE WHEN va_is_free(c, p_token, p_priority, p_now) THEN clock_timestamp() + p_lease ELSE lease_until END,
        lease_token = CASE WHEN va_is_free(c, p_token, p_priority, p_now) THEN p_token ELSE lease_token END,
        lease_position = CASE WHEN va_is_free(c, p_token, p_priority, p_now) THEN last_position + 1 ELSE lease_position END
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
    VALUES (p_conversation, o_position, p_turn, p_root, p_priority, p_is_inline, p_now, p_now);
    o_status := 0;
    IF o_is_claimed THEN
        o_reference := coalesce(p_reference, (SELECT reference FROM conversation_references WHERE conversation_id = p_conversation));
        IF o_state_version <> p_known_version AND o_state_version > 0 THEN
            SELECT state INTO o_state FROM conversation_states WHERE conversation_id = p_conversation;
        END IF;
    END IF;
END $$;

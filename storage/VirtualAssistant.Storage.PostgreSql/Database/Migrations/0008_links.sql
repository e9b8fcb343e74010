CREATE TABLE link_codes (
    code            bytea PRIMARY KEY,               -- SHA-256 of its letters
    person_id       uuid NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    made_at         timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    used_at         timestamptz
);

-- The audit trail: who became whom, when, and where it was asked for. kind: 0 code given, 1 wrong code, 2 joined, 3 parted.
CREATE TABLE link_events (
    event_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            smallint NOT NULL,
    person_id       uuid NOT NULL,                   -- whose act it was
    other_id        uuid,                            -- joined: who they are now; parted: who the identity stands for now
    channel         text COLLATE "C",
    tenant          text COLLATE "C",
    external_id     text COLLATE "C",
    conversation_id text COLLATE "C" NOT NULL,
    at              timestamptz NOT NULL
);

CREATE INDEX link_events_of_person ON link_events (person_id, kind, at);

-- When a person last said something in a conversation; NULL when they have not.
CREATE FUNCTION va_last_said(p_conversation text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT at FROM log WHERE conversation_id = p_conversation AND author = 0 ORDER BY position DESC LIMIT 1
$$;

-- Moves all that is a person's to another. Of two facts that cannot both be so, the newer one stays in force.
CREATE FUNCTION va_join(p_from uuid, p_into uuid, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE external_identities SET person_id = p_into WHERE person_id = p_from;
    UPDATE reminders SET person_id = p_into WHERE person_id = p_from;
    UPDATE receipts SET person_id = p_into WHERE person_id = p_from;
    UPDATE facts SET person_id = p_into WHERE person_id = p_from;
    UPDATE facts f SET superseded_at = p_at WHERE person_id = p_into AND superseded_at IS NULL AND EXISTS (
        SELECT 1 FROM facts n WHERE n.person_id = p_into AND n.fact_key = f.fact_key AND n.superseded_at IS NULL
            AND (n.learned_at, n.fact_id) > (f.learned_at, f.fact_id));
    INSERT INTO fact_mentions SELECT p_into, fact_key, conversation_id, position FROM fact_mentions WHERE person_id = p_from ON CONFLICT DO NOTHING;
    DELETE FROM fact_mentions WHERE person_id = p_from;
    UPDATE summary_lines SET person_id = p_into WHERE person_id = p_from;
    UPDATE people SET joined_to = p_into WHERE person_id = p_from OR joined_to = p_from;
    UPDATE people p SET name = coalesce(p.name, f.name), locale = coalesce(p.locale, f.locale), zone = coalesce(p.zone, f.zone),
        channel_zone = coalesce(p.channel_zone, f.channel_zone), language = coalesce(f.language, p.language), quiet = coalesce(p.quiet, f.quiet)
    FROM people f WHERE f.person_id = p_from AND p.person_id = p_into;
END $$;

-- Makes a stranger of one identity of a person; false when it is not theirs, or their only one. Its own conversations forget where they stood:
-- p_touched takes them.
CREATE FUNCTION va_part(
    p_person uuid, p_stranger uuid, p_channel text, p_tenant text, p_external_id text, p_reminders text, p_at timestamptz, INOUT p_touched text[],
    OUT o_is_done boolean)
LANGUAGE plpgsql AS $$
DECLARE
    v_own text[];
BEGIN
    INSERT INTO people (person_id, locale, zone, channel_zone, language, created_at)
    SELECT p_stranger, locale, channel_zone, channel_zone, language, p_at FROM people WHERE person_id = p_person;
    UPDATE external_identities SET person_id = p_stranger WHERE channel = p_channel AND tenant = p_tenant AND external_id = p_external_id AND person_id = p_person
        AND EXISTS (SELECT 1 FROM external_identities o WHERE o.person_id = p_person AND (o.channel, o.tenant, o.external_id) <> (p_channel, p_tenant, p_external_id));
    o_is_done := FOUND;
    IF NOT o_is_done THEN
        DELETE FROM people WHERE person_id = p_stranger;
        RETURN;
    END IF;

    SELECT array_agg(conversation_id) INTO v_own FROM conversations
    WHERE owner_id = p_external_id AND owner_tenant = p_tenant AND starts_with(conversation_id, p_channel || ':');
    UPDATE reminders SET conversation_id = coalesce(p_reminders, conversation_id), version = version + 1
    WHERE person_id = p_person AND state < 2 AND conversation_id = ANY (v_own);
    DELETE FROM conversation_states WHERE conversation_id = ANY (v_own);
    UPDATE conversations SET state_version = state_version + 1 WHERE conversation_id = ANY (v_own);
    p_touched := p_touched || v_own;
END $$;

-- Does what a change of who is whom says, and notes it; false when it cannot be done any more.
CREATE FUNCTION va_change_link(p_change jsonb, INOUT p_touched text[], OUT o_is_done boolean) LANGUAGE plpgsql AS $$
DECLARE
    v record;
    v_person uuid;
    v_other uuid;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_change) AS c (
        kind smallint, person uuid, conversation text, at timestamptz, code text, expires timestamptz,
        channel text, tenant text, external text, stranger uuid, reminders text);
    v_person := va_person(v.person);
    o_is_done := true;
    IF v.kind = 0 THEN
        DELETE FROM link_codes WHERE expires_at < v.at - interval '1 day';
        INSERT INTO link_codes (code, person_id, conversation_id, made_at, expires_at)
        VALUES (decode(v.code, 'hex'), v_person, v.conversation, v.at, v.expires);
    ELSIF v.kind = 2 THEN
        UPDATE link_codes SET used_at = v.at WHERE code = decode(v.code, 'hex') AND used_at IS NULL AND expires_at > v.at RETURNING person_id INTO v_other;
        IF NOT FOUND THEN
            o_is_done := false;
            RETURN;
        END IF;

        -- Always in one order: two who join at once wait for each other, and then see what the other has done.
        PERFORM 1 FROM people WHERE person_id IN (v_person, va_person(v_other)) ORDER BY person_id FOR UPDATE;
        v_person := va_person(v_person);
        v_other := va_person(v_other);
        IF v_person <> v_other THEN
            PERFORM va_join(v_person, v_other, v.at);
        END IF;
    ELSIF v.kind = 3 THEN
        v_other := v.stranger;
        PERFORM 1 FROM people WHERE person_id = v_person FOR UPDATE;
        SELECT t.p_touched, t.o_is_done INTO p_touched, o_is_done
        FROM va_part(v_person, v.stranger, v.channel, v.tenant, v.external, v.reminders, v.at, p_touched) t;
        IF NOT o_is_done THEN
            RETURN;
        END IF;
    END IF;

    INSERT INTO link_events (kind, person_id, other_id, channel, tenant, external_id, conversation_id, at)
    VALUES (v.kind, v.person, v_other, v.channel, v.tenant, v.external, v.conversation, v.at);
END $$;

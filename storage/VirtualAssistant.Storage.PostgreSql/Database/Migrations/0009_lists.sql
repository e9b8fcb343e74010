CREATE TABLE lists (
    list_id    uuid PRIMARY KEY,
    person_id  uuid NOT NULL,
    room       text COLLATE "C",                     -- the conversation whose list it is; NULL for a person's own
    name       text NOT NULL,
    name_key   text COLLATE "C" NOT NULL,
    items      jsonb NOT NULL,                       -- [{"id", "text", "isDone"}]
    version    bigint NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX lists_of_person ON lists (person_id, name_key) WHERE room IS NULL;
CREATE UNIQUE INDEX lists_of_room ON lists (room, name_key) WHERE room IS NOT NULL;

-- Stores a list as it is to be from now on; false when it is not at the version the change was made from, or a new one exists already.
CREATE FUNCTION va_change_list(p_change jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v record;
BEGIN
    SELECT * INTO v FROM jsonb_to_record(p_change) AS c (
        expected bigint, deleted boolean, list uuid, person uuid, room text, name text, key text, items jsonb, version bigint, created timestamptz);
    IF v.deleted THEN
        DELETE FROM lists WHERE list_id = v.list AND version = v.expected;
    ELSIF v.expected = 0 THEN
        INSERT INTO lists (list_id, person_id, room, name, name_key, items, version, created_at)
        VALUES (v.list, va_person(v.person), v.room, v.name, v.key, v.items, v.version, v.created) ON CONFLICT DO NOTHING;
    ELSE
        UPDATE lists SET items = v.items, version = v.version WHERE list_id = v.list AND version = v.expected;
    END IF;

    RETURN FOUND;
END $$;

-- As the function of the same name, with lists. That one stays: processes of the version before call it until they are replaced.
CREATE FUNCTION va_commit_action(
    p_conversation text, p_turn uuid, p_root uuid, p_author smallint, p_priority smallint, p_is_inline boolean, p_activity bytea, p_provider_id text,
    p_reference bytea, p_is_group boolean, p_only_if_known boolean, p_max_pending integer, p_now timestamptz,
    p_speaker smallint, p_person uuid, p_channel text, p_tenant text, p_external_id text, p_name text, p_locale text, p_zone text,
    p_action_id uuid, p_action text, p_receipt_person uuid, p_receipt_root uuid, p_outcome smallint, p_details text,
    p_undo_action text, p_undo_arguments text, p_completed_at timestamptz, p_undoes uuid, p_reminders jsonb,
    p_forget_persons uuid[], p_forget_keys text[], p_forget_conversations text[], p_forget_positions bigint[],
    p_link jsonb, p_notice_conversation text, p_notice_turn uuid, p_notice bytea,
    p_lists jsonb,
    OUT o_result smallint, OUT o_touched text[])
LANGUAGE plpgsql AS $$
BEGIN
    SELECT c.o_result, c.o_touched INTO o_result, o_touched FROM va_commit_action(
        p_conversation, p_turn, p_root, p_author, p_priority, p_is_inline, p_activity, p_provider_id, p_reference, p_is_group, p_only_if_known,
        p_max_pending, p_now, p_speaker, p_person, p_channel, p_tenant, p_external_id, p_name, p_locale, p_zone, p_action_id, p_action,
        p_receipt_person, p_receipt_root, p_outcome, p_details, p_undo_action, p_undo_arguments, p_completed_at, p_undoes, p_reminders,
        p_forget_persons, p_forget_keys, p_forget_conversations, p_forget_positions, p_link, p_notice_conversation, p_notice_turn, p_notice) c;
    IF o_result = 0 AND EXISTS (SELECT 1 FROM jsonb_array_elements(p_lists) AS change WHERE NOT va_change_list(change)) THEN
        RAISE EXCEPTION 'A list has changed since it was read.' USING ERRCODE = 'VA001';
    END IF;
EXCEPTION WHEN SQLSTATE 'VA001' THEN
    o_result := 2;
    o_touched := NULL;
END $$;

-- Moves all that is a person's to another. Of two facts that cannot both be so, the newer one stays in force; two lists of one name become one.
CREATE OR REPLACE FUNCTION va_join(p_from uuid, p_into uuid, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE external_identities SET person_id = p_into WHERE person_id = p_from;
    UPDATE reminders SET person_id = p_into WHERE person_id = p_from;
    UPDATE lists t SET items = t.items || f.items, version = t.version + 1 FROM lists f
    WHERE t.person_id = p_into AND t.room IS NULL AND f.person_id = p_from AND f.room IS NULL AND f.name_key = t.name_key;
    DELETE FROM lists f USING lists t
    WHERE t.person_id = p_into AND t.room IS NULL AND f.person_id = p_from AND f.room IS NULL AND f.name_key = t.name_key;
    UPDATE lists SET person_id = p_into WHERE person_id = p_from;
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

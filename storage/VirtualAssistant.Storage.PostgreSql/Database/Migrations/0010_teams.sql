-- When the assistant first introduced itself to somebody, or they spoke first; NULL for whoever has not met it yet.
ALTER TABLE people ADD COLUMN met_at timestamptz;

-- Notes, with the turn in which it happened, that somebody has met the assistant.
CREATE FUNCTION va_meet(p_person uuid, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
    UPDATE people SET met_at = p_at WHERE person_id = va_person(p_person) AND met_at IS NULL
$$;

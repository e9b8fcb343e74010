-- When the assistant first introduced itself to somebody, or they spoke first; NULL for whoever has not met it yet.
ALTER TABLE people ADD COLUMN met_at INTEGER;

ALTER TABLE people ADD COLUMN language TEXT; -- what the person wrote in last

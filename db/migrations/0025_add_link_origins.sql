-- The sites whose pages may show a link's rating, as a JSON list of origins; none for links stated before.
ALTER TABLE link_changes ADD COLUMN origins TEXT NOT NULL DEFAULT '[]';

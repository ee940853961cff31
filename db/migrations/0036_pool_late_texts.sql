-- Texts that no figure counts, since they came after the release of their month: read with those of a later one.
ALTER TABLE text_groups ADD COLUMN is_pooled INTEGER NOT NULL DEFAULT 0;

-- The units of whoever keeps a mapping, so that nobody changes that of others; those kept before belong to the whole.
ALTER TABLE table_mapping_changes ADD COLUMN area TEXT NOT NULL DEFAULT '';

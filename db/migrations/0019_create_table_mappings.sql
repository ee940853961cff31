-- How tables with certain headings are read, kept by name for the next file; the newest change of a name holds.
CREATE TABLE table_mapping_changes (
  name TEXT NOT NULL,
  change INTEGER NOT NULL,
  signature TEXT NOT NULL,
  mapping TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (name, change)
) WITHOUT ROWID;
CREATE TRIGGER table_mapping_changes_no_update BEFORE UPDATE ON table_mapping_changes
  BEGIN SELECT RAISE(ABORT, 'table_mapping_changes is append-only'); END;
CREATE TRIGGER table_mapping_changes_no_delete BEFORE DELETE ON table_mapping_changes
  BEGIN SELECT RAISE(ABORT, 'table_mapping_changes is append-only'); END;

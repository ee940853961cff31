CREATE TABLE unit_changes (
  code TEXT NOT NULL,
  change INTEGER NOT NULL,
  holds_from TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  until TEXT,
  successor TEXT,
  population INTEGER,
  targets TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (code, change)
) WITHOUT ROWID;

CREATE VIEW units AS
  SELECT u.* FROM unit_changes u
  WHERE u.change = (SELECT max(later.change) FROM unit_changes later WHERE later.code = u.code);

CREATE TRIGGER unit_changes_no_update BEFORE UPDATE ON unit_changes
  BEGIN SELECT RAISE(ABORT, 'unit_changes is append-only'); END;
CREATE TRIGGER unit_changes_no_delete BEFORE DELETE ON unit_changes
  BEGIN SELECT RAISE(ABORT, 'unit_changes is append-only'); END;

-- How many one-time codes were made and cast for a unit, as told once when all its survey's links with codes had closed;
-- `wave` is '' for links of none. Null counts are withheld; `told_unit` is then the first higher unit that is told.
CREATE TABLE turnouts (
  survey TEXT NOT NULL,
  wave TEXT NOT NULL,
  unit TEXT NOT NULL,
  invited INTEGER,
  cast_count INTEGER,
  told_unit TEXT,
  month TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (survey, wave, unit),
  CHECK ((invited IS NULL) = (cast_count IS NULL))
) WITHOUT ROWID;
CREATE INDEX turnouts_unit ON turnouts (unit);

CREATE TRIGGER turnouts_no_update BEFORE UPDATE ON turnouts
  BEGIN SELECT RAISE(ABORT, 'turnouts is append-only'); END;
CREATE TRIGGER turnouts_no_delete BEFORE DELETE ON turnouts
  BEGIN SELECT RAISE(ABORT, 'turnouts is append-only'); END;

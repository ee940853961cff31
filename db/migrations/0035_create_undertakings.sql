-- What officials promised in public for a unit, numbered within it from 1. Nothing of respondents.
CREATE TABLE undertakings (
  unit TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  due TEXT,
  text TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (unit, number),
  CHECK (due IS NULL OR due >= day)
) WITHOUT ROWID;
-- That it no longer holds, and why; what was promised stays where it is.
CREATE TABLE undertaking_withdrawals (
  unit TEXT NOT NULL,
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (unit, number)
) WITHOUT ROWID;

CREATE TRIGGER undertakings_no_update BEFORE UPDATE ON undertakings
  BEGIN SELECT RAISE(ABORT, 'undertakings are append-only'); END;
CREATE TRIGGER undertakings_no_delete BEFORE DELETE ON undertakings
  BEGIN SELECT RAISE(ABORT, 'undertakings are append-only'); END;
CREATE TRIGGER undertaking_withdrawals_no_update BEFORE UPDATE ON undertaking_withdrawals
  BEGIN SELECT RAISE(ABORT, 'undertaking_withdrawals are append-only'); END;
CREATE TRIGGER undertaking_withdrawals_no_delete BEFORE DELETE ON undertaking_withdrawals
  BEGIN SELECT RAISE(ABORT, 'undertaking_withdrawals are append-only'); END;

-- Every figure that was ever let out. `filter` is '' (all), 'own', 'survey:ID', 'channel:X', 'class:X', 'round:N' or
-- 'live:SURVEY'; `measure` is 'indicator:KEY' or 'question:SURVEY:ID'. A withheld cell has a row without counts,
-- so that a later import cannot complete it.
CREATE TABLE releases (
  unit TEXT NOT NULL,
  measure TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  filter TEXT NOT NULL,
  proof TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  counts TEXT,
  formula_version INTEGER,
  released_on TEXT NOT NULL,
  PRIMARY KEY (unit, measure, period_kind, filter, proof, period, version)
) WITHOUT ROWID;
CREATE INDEX releases_period ON releases (period_kind, period);

-- Which closed periods have had their release.
CREATE TABLE closed_periods (
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (period_kind, period)
) WITHOUT ROWID;

CREATE TRIGGER releases_no_update BEFORE UPDATE ON releases
  BEGIN SELECT RAISE(ABORT, 'releases never change'); END;
CREATE TRIGGER releases_no_delete BEFORE DELETE ON releases
  BEGIN SELECT RAISE(ABORT, 'releases never go'); END;
CREATE TRIGGER closed_periods_no_update BEFORE UPDATE ON closed_periods
  BEGIN SELECT RAISE(ABORT, 'closed_periods is append-only'); END;
CREATE TRIGGER closed_periods_no_delete BEFORE DELETE ON closed_periods
  BEGIN SELECT RAISE(ABORT, 'closed_periods is append-only'); END;

-- The smallest cell that may be shown: ten, or what was raised since. It can only rise.
CREATE TABLE threshold_changes (
  change INTEGER NOT NULL PRIMARY KEY,
  answer_count_min INTEGER NOT NULL CHECK (answer_count_min >= 10),
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER threshold_changes_no_update BEFORE UPDATE ON threshold_changes
  BEGIN SELECT RAISE(ABORT, 'threshold_changes is append-only'); END;
CREATE TRIGGER threshold_changes_no_delete BEFORE DELETE ON threshold_changes
  BEGIN SELECT RAISE(ABORT, 'threshold_changes is append-only'); END;

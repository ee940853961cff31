-- The rule of a composite score from a day on: its parts, their weights and points, and the comparison groups. The newest
-- change from one day holds until the first day of another.
CREATE TABLE composite_changes (
  key TEXT NOT NULL,
  change INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  rule TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (key, change)
) WITHOUT ROWID;
CREATE TRIGGER composite_changes_no_update BEFORE UPDATE ON composite_changes
  BEGIN SELECT RAISE(ABORT, 'composite_changes is append-only'); END;
CREATE TRIGGER composite_changes_no_delete BEFORE DELETE ON composite_changes
  BEGIN SELECT RAISE(ABORT, 'composite_changes is append-only'); END;

-- The rule of a survey's appraisal from a day on: the weights of the respondent classes and the points of the levels.
CREATE TABLE appraisal_changes (
  survey TEXT NOT NULL,
  change INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  rule TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (survey, change)
) WITHOUT ROWID;
CREATE TRIGGER appraisal_changes_no_update BEFORE UPDATE ON appraisal_changes
  BEGIN SELECT RAISE(ABORT, 'appraisal_changes is append-only'); END;
CREATE TRIGGER appraisal_changes_no_delete BEFORE DELETE ON appraisal_changes
  BEGIN SELECT RAISE(ABORT, 'appraisal_changes is append-only'); END;

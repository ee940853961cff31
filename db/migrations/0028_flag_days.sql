-- Days on which all answers of a unit by one channel stand out, and why: 'burst' and 'beside' by their number, 'alike' by
-- what they say, 'unproven' by where they came from. They count; from when they are settled, figures without them
-- stand beside those with them where both have enough.
CREATE TABLE flagged_days (
  survey TEXT NOT NULL,
  unit TEXT NOT NULL,
  channel TEXT NOT NULL,
  day TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (survey, unit, channel, day)
) WITHOUT ROWID;

CREATE TRIGGER flagged_days_no_update BEFORE UPDATE ON flagged_days
  BEGIN SELECT RAISE(ABORT, 'flagged_days never change'); END;
CREATE TRIGGER flagged_days_no_delete BEFORE DELETE ON flagged_days
  BEGIN SELECT RAISE(ABORT, 'flagged_days never go'); END;

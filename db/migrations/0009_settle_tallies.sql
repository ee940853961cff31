-- The labels whose answers a released cell adds up (JSON list): months, what an import later put into one ('2024-01#12'),
-- what a yearly revision let in ('2024-01+2025'), months of a wave ('2024-04@spring'). A withheld cell names those it
-- withholds. 'bound' stands in place of counts: '>=0.95' or '<=0.05'.
ALTER TABLE releases ADD COLUMN span TEXT;
ALTER TABLE releases ADD COLUMN bound TEXT;

-- The tally as it stood when its answers had their release: what later releases are audited against.
CREATE TABLE settled_tallies (
  label TEXT NOT NULL,
  survey TEXT NOT NULL,
  unit TEXT NOT NULL,
  revision INTEGER NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_class TEXT NOT NULL,
  proof TEXT NOT NULL,
  origin TEXT NOT NULL,
  round INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (label, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round)
) WITHOUT ROWID;
CREATE TRIGGER settled_tallies_no_update BEFORE UPDATE ON settled_tallies
  BEGIN SELECT RAISE(ABORT, 'settled_tallies never change'); END;
CREATE TRIGGER settled_tallies_no_delete BEFORE DELETE ON settled_tallies
  BEGIN SELECT RAISE(ABORT, 'settled_tallies never go'); END;
INSERT INTO settled_tallies
  SELECT month, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round,
    sum(count), sum(sum), sum(sum_of_squares)
  FROM counted_months WHERE month IN (SELECT period FROM closed_periods WHERE period_kind = 'month')
  GROUP BY month, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round;

-- How many answers of the whole deployment came after the release of their period and wait for the yearly revision.
CREATE TABLE late_counts (
  recorded_on TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER late_counts_no_update BEFORE UPDATE ON late_counts
  BEGIN SELECT RAISE(ABORT, 'late_counts is append-only'); END;
CREATE TRIGGER late_counts_no_delete BEFORE DELETE ON late_counts
  BEGIN SELECT RAISE(ABORT, 'late_counts is append-only'); END;

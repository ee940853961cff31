-- How the units of an appraisal's sheet compare by the same raters, as it was let out with the period's release, once;
-- 'pairs' by proof class, never an answer.
CREATE TABLE appraisal_pairs (
  survey TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  pairs TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (survey, period_kind, period)
) WITHOUT ROWID;
CREATE TRIGGER appraisal_pairs_no_update BEFORE UPDATE ON appraisal_pairs
  BEGIN SELECT RAISE(ABORT, 'appraisal_pairs never change'); END;
CREATE TRIGGER appraisal_pairs_no_delete BEFORE DELETE ON appraisal_pairs
  BEGIN SELECT RAISE(ABORT, 'appraisal_pairs never go'); END;

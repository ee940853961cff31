-- Links on trial whose printed address was opened: that it was, not when, how often or by whom.
CREATE TABLE scanned_trials (
  link TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TRIGGER scanned_trials_no_update BEFORE UPDATE ON scanned_trials
  BEGIN SELECT RAISE(ABORT, 'scanned_trials never change'); END;
CREATE TRIGGER scanned_trials_no_delete BEFORE DELETE ON scanned_trials
  BEGIN SELECT RAISE(ABORT, 'scanned_trials never go'); END;

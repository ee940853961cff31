-- An import counts nowhere until its change row says 'completed'.
CREATE TABLE import_changes (
  import_id INTEGER NOT NULL,
  change INTEGER NOT NULL,
  kind TEXT NOT NULL,
  survey TEXT,
  status TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (import_id, change)
) WITHOUT ROWID;

CREATE VIEW completed_imports AS
  SELECT import_id, kind, survey FROM import_changes WHERE status = 'completed';

-- No time finer than the day, no order of arrival, nothing about who or from where.
CREATE TABLE responses (
  survey TEXT NOT NULL,
  day TEXT NOT NULL,
  key BLOB NOT NULL,
  revision INTEGER NOT NULL,
  unit TEXT NOT NULL,
  link TEXT,
  channel TEXT NOT NULL,
  respondent_class TEXT,
  proof TEXT NOT NULL,
  origin TEXT NOT NULL,
  round INTEGER NOT NULL,
  import_id INTEGER,
  "commit" BLOB NOT NULL,
  leaf_hash BLOB NOT NULL,
  check_code TEXT NOT NULL,
  PRIMARY KEY (survey, day, key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX responses_key ON responses (key);
CREATE INDEX responses_check_code ON responses (check_code);
CREATE INDEX responses_import ON responses (import_id) WHERE import_id IS NOT NULL;

-- The closed answers as canonical JSON, and the salt of their commitment.
CREATE TABLE response_bodies (
  key BLOB NOT NULL PRIMARY KEY,
  answers TEXT NOT NULL,
  salt BLOB NOT NULL
) WITHOUT ROWID;

-- Each text byte for byte, with a salt of its own so that it can be withdrawn alone.
CREATE TABLE response_texts (
  key BLOB NOT NULL,
  field TEXT NOT NULL,
  text BLOB NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (key, field)
) WITHOUT ROWID;

CREATE TABLE text_withdrawals (
  key BLOB NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (key, field)
) WITHOUT ROWID;

-- What a link on trial receives: counted nowhere, erased at opening.
CREATE TABLE trial_responses (
  key BLOB NOT NULL PRIMARY KEY,
  link TEXT NOT NULL,
  day TEXT NOT NULL,
  revision INTEGER NOT NULL,
  answers TEXT NOT NULL,
  texts TEXT NOT NULL,
  leaf_hash BLOB NOT NULL,
  check_code TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX trial_responses_link ON trial_responses (link);

CREATE TRIGGER import_changes_no_update BEFORE UPDATE ON import_changes
  BEGIN SELECT RAISE(ABORT, 'import_changes is append-only'); END;
CREATE TRIGGER import_changes_no_delete BEFORE DELETE ON import_changes
  BEGIN SELECT RAISE(ABORT, 'import_changes is append-only'); END;
CREATE TRIGGER responses_no_update BEFORE UPDATE ON responses
  BEGIN SELECT RAISE(ABORT, 'responses never change'); END;
CREATE TRIGGER responses_no_delete BEFORE DELETE ON responses
  WHEN OLD.import_id IS NULL OR OLD.import_id IN (SELECT import_id FROM completed_imports)
  BEGIN SELECT RAISE(ABORT, 'responses never go'); END;
CREATE TRIGGER response_bodies_no_update BEFORE UPDATE ON response_bodies
  BEGIN SELECT RAISE(ABORT, 'response_bodies never change'); END;
CREATE TRIGGER response_bodies_no_delete BEFORE DELETE ON response_bodies
  WHEN NOT EXISTS (SELECT 1 FROM responses r WHERE r.key = OLD.key AND r.import_id IS NOT NULL
                   AND r.import_id NOT IN (SELECT import_id FROM completed_imports))
  BEGIN SELECT RAISE(ABORT, 'response_bodies never go'); END;
CREATE TRIGGER response_texts_no_update BEFORE UPDATE ON response_texts
  BEGIN SELECT RAISE(ABORT, 'response_texts never change'); END;
CREATE TRIGGER response_texts_no_delete BEFORE DELETE ON response_texts
  WHEN NOT EXISTS (SELECT 1 FROM text_withdrawals w WHERE w.key = OLD.key AND w.field = OLD.field)
   AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.key = OLD.key AND r.import_id IS NOT NULL
                   AND r.import_id NOT IN (SELECT import_id FROM completed_imports))
  BEGIN SELECT RAISE(ABORT, 'a text goes only when it is withdrawn'); END;
CREATE TRIGGER text_withdrawals_no_update BEFORE UPDATE ON text_withdrawals
  BEGIN SELECT RAISE(ABORT, 'text_withdrawals is append-only'); END;
CREATE TRIGGER text_withdrawals_no_delete BEFORE DELETE ON text_withdrawals
  BEGIN SELECT RAISE(ABORT, 'text_withdrawals is append-only'); END;
CREATE TRIGGER trial_responses_no_update BEFORE UPDATE ON trial_responses
  BEGIN SELECT RAISE(ABORT, 'trial_responses never change'); END;

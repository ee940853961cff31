-- Codes that were made together for one electorate, and the links on which each may be cast once.
CREATE TABLE code_batches (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL,
  name TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX code_batches_survey ON code_batches (survey);
CREATE TABLE code_batch_links (
  batch TEXT NOT NULL,
  link TEXT NOT NULL,
  PRIMARY KEY (batch, link)
) WITHOUT ROWID;
CREATE INDEX code_batch_links_link ON code_batch_links (link);

-- Of each code its SHA-256 alone, and whether it was spent: not when, nor by which answer. Every row is as long before it
-- is spent as after, and stands by its hash, so that neither place nor order tells which came first.
CREATE TABLE one_time_codes (
  hash BLOB NOT NULL PRIMARY KEY,
  batch TEXT NOT NULL,
  is_spent INTEGER NOT NULL CHECK (is_spent IN (0, 1))
) WITHOUT ROWID;
CREATE INDEX one_time_codes_batch ON one_time_codes (batch);

CREATE TRIGGER code_batches_no_update BEFORE UPDATE ON code_batches
  BEGIN SELECT RAISE(ABORT, 'code_batches never change'); END;
CREATE TRIGGER code_batches_no_delete BEFORE DELETE ON code_batches
  BEGIN SELECT RAISE(ABORT, 'code_batches never go'); END;
CREATE TRIGGER code_batch_links_no_update BEFORE UPDATE ON code_batch_links
  BEGIN SELECT RAISE(ABORT, 'code_batch_links never change'); END;
CREATE TRIGGER code_batch_links_no_delete BEFORE DELETE ON code_batch_links
  BEGIN SELECT RAISE(ABORT, 'code_batch_links never go'); END;
CREATE TRIGGER one_time_codes_spent_once BEFORE UPDATE ON one_time_codes
  WHEN OLD.is_spent = 1 OR NEW.is_spent = 0 OR NEW.hash <> OLD.hash OR NEW.batch <> OLD.batch
  BEGIN SELECT RAISE(ABORT, 'a one-time code is spent once'); END;
CREATE TRIGGER one_time_codes_no_delete BEFORE DELETE ON one_time_codes
  BEGIN SELECT RAISE(ABORT, 'one_time_codes never go'); END;

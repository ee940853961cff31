-- Sheets that staff type in, while their batch is open. Closing turns them into responses under new keys and deletes
-- every row of these two tables in the same transaction: nothing that stays joins a response to its batch, to who
-- typed it or to its place among the others. A sheet stands by a random key.
CREATE TABLE entry_batches (
  id TEXT NOT NULL PRIMARY KEY,
  link TEXT NOT NULL,
  revision INTEGER NOT NULL,
  day TEXT NOT NULL,
  sheets INTEGER NOT NULL,
  reached INTEGER,
  refused INTEGER,
  not_reached INTEGER,
  ineligible INTEGER
) WITHOUT ROWID;
CREATE INDEX entry_batches_link ON entry_batches (link);

-- 'mark' is the number written on a sheet that is typed twice, 'again' its second pass until the two are settled.
CREATE TABLE entry_drafts (
  batch TEXT NOT NULL,
  key TEXT NOT NULL,
  answers TEXT NOT NULL,
  mark INTEGER,
  again TEXT,
  compared INTEGER,
  differing INTEGER,
  PRIMARY KEY (batch, key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX entry_drafts_mark ON entry_drafts (batch, mark) WHERE mark IS NOT NULL;

-- What stays of a batch: its month, not its day, which its responses bear; who closed it is in the audit trail alone.
CREATE TABLE closed_entry_batches (
  id TEXT NOT NULL PRIMARY KEY,
  link TEXT NOT NULL,
  unit TEXT NOT NULL,
  month TEXT NOT NULL,
  sheets INTEGER NOT NULL,
  reached INTEGER,
  refused INTEGER,
  not_reached INTEGER,
  ineligible INTEGER,
  compared INTEGER NOT NULL,
  differing INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX closed_entry_batches_link ON closed_entry_batches (link);
CREATE INDEX closed_entry_batches_unit ON closed_entry_batches (unit);
CREATE TRIGGER closed_entry_batches_no_update BEFORE UPDATE ON closed_entry_batches
  BEGIN SELECT RAISE(ABORT, 'closed_entry_batches never change'); END;
CREATE TRIGGER closed_entry_batches_no_delete BEFORE DELETE ON closed_entry_batches
  BEGIN SELECT RAISE(ABORT, 'closed_entry_batches never go'); END;

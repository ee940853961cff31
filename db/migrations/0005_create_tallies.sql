-- Folded counts. `value` '' counts distinct responses that answered the question, `question` '' all responses;
-- for a matrix over units a value like '["a","b"]' counts responses that rated exactly those units.
-- `import_id` 0 is everything but imports; an import's rows count once the import is completed.
CREATE TABLE tally_days (
  survey TEXT NOT NULL,
  unit TEXT NOT NULL,
  day TEXT NOT NULL,
  revision INTEGER NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_class TEXT NOT NULL,
  proof TEXT NOT NULL,
  origin TEXT NOT NULL,
  round INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (survey, unit, day, revision, question, value, channel, respondent_class, proof, origin, round, import_id)
) WITHOUT ROWID;

CREATE TABLE tally_months (
  survey TEXT NOT NULL,
  unit TEXT NOT NULL,
  month TEXT NOT NULL,
  revision INTEGER NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_class TEXT NOT NULL,
  proof TEXT NOT NULL,
  origin TEXT NOT NULL,
  round INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (month, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round, import_id)
) WITHOUT ROWID;

CREATE VIEW counted_days AS
  SELECT * FROM tally_days WHERE import_id = 0 OR import_id IN (SELECT import_id FROM completed_imports);
CREATE VIEW counted_months AS
  SELECT * FROM tally_months WHERE import_id = 0 OR import_id IN (SELECT import_id FROM completed_imports);

-- A live survey's own totals exactly as they stood at answer 10, 20, …, until they are released ten answers later.
CREATE TABLE live_snapshots (
  survey TEXT NOT NULL,
  unit TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  proof TEXT NOT NULL,
  at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (survey, unit, period_kind, period, proof, at, revision, question, value)
) WITHOUT ROWID;

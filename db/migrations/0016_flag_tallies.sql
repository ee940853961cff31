-- What a response's own answers make it suspected of: '' for nothing, 'uniform' for the same level throughout. Rows from
-- before are not told apart. A flag is worked out again when the tallies are rebuilt; responses do not carry it.
DROP VIEW counted_days;
DROP VIEW counted_months;

ALTER TABLE tally_days RENAME TO tally_days_before;
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
  flag TEXT NOT NULL,
  import_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (survey, unit, day, revision, question, value, channel, respondent_class, proof, origin, round, flag, import_id)
) WITHOUT ROWID;
INSERT INTO tally_days
  SELECT survey, unit, day, revision, question, value, channel, respondent_class, proof, origin, round, '', import_id, count, sum, sum_of_squares
  FROM tally_days_before;
DROP TABLE tally_days_before;

ALTER TABLE tally_months RENAME TO tally_months_before;
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
  flag TEXT NOT NULL,
  import_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (month, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round, flag, import_id)
) WITHOUT ROWID;
INSERT INTO tally_months
  SELECT survey, unit, month, revision, question, value, channel, respondent_class, proof, origin, round, '', import_id, count, sum, sum_of_squares
  FROM tally_months_before;
DROP TABLE tally_months_before;

CREATE VIEW counted_days AS
  SELECT * FROM tally_days WHERE import_id = 0 OR import_id IN (SELECT import_id FROM completed_imports);
CREATE VIEW counted_months AS
  SELECT * FROM tally_months WHERE import_id = 0 OR import_id IN (SELECT import_id FROM completed_imports);

ALTER TABLE settled_tallies RENAME TO settled_tallies_before;
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
  flag TEXT NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_of_squares REAL NOT NULL,
  PRIMARY KEY (label, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round, flag)
) WITHOUT ROWID;
INSERT INTO settled_tallies
  SELECT label, survey, unit, revision, question, value, channel, respondent_class, proof, origin, round, '', count, sum, sum_of_squares
  FROM settled_tallies_before;
DROP TABLE settled_tallies_before;
CREATE TRIGGER settled_tallies_no_update BEFORE UPDATE ON settled_tallies
  BEGIN SELECT RAISE(ABORT, 'settled_tallies never change'); END;
CREATE TRIGGER settled_tallies_no_delete BEFORE DELETE ON settled_tallies
  BEGIN SELECT RAISE(ABORT, 'settled_tallies never go'); END;

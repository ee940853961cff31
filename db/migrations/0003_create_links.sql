CREATE TABLE link_changes (
  code TEXT NOT NULL,
  change INTEGER NOT NULL,
  survey TEXT NOT NULL,
  first_revision INTEGER NOT NULL,
  unit TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_class TEXT,
  round INTEGER NOT NULL,
  wave TEXT,
  proof TEXT NOT NULL,
  status TEXT NOT NULL,
  opens_on TEXT,
  closes_on TEXT,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (code, change)
) WITHOUT ROWID;
CREATE INDEX link_changes_survey ON link_changes (survey, unit);

CREATE VIEW links AS
  SELECT l.* FROM link_changes l
  WHERE l.change = (SELECT max(later.change) FROM link_changes later WHERE later.code = l.code);

CREATE TRIGGER link_changes_no_update BEFORE UPDATE ON link_changes
  BEGIN SELECT RAISE(ABORT, 'link_changes is append-only'); END;
CREATE TRIGGER link_changes_no_delete BEFORE DELETE ON link_changes
  BEGIN SELECT RAISE(ABORT, 'link_changes is append-only'); END;

CREATE TABLE survey_drafts (
  survey TEXT NOT NULL,
  change INTEGER NOT NULL,
  definition TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (survey, change)
) WITHOUT ROWID;

CREATE TABLE survey_revisions (
  survey TEXT NOT NULL,
  revision INTEGER NOT NULL,
  definition TEXT NOT NULL,
  published_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (survey, revision)
) WITHOUT ROWID;

-- One meaning per key and version; `position` is the order in which keys were first published.
CREATE TABLE indicator_versions (
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  formula TEXT NOT NULL,
  meaning TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (key, version)
) WITHOUT ROWID;

-- Which question of which revision feeds an indicator; `wording` is a digest of what the respondent read.
CREATE TABLE revision_indicators (
  survey TEXT NOT NULL,
  revision INTEGER NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  question TEXT NOT NULL,
  wording TEXT NOT NULL,
  PRIMARY KEY (survey, revision, key)
) WITHOUT ROWID;
CREATE INDEX revision_indicators_key ON revision_indicators (key);

CREATE TABLE wave_changes (
  survey TEXT NOT NULL,
  key TEXT NOT NULL,
  change INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  name TEXT,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (survey, key, change)
) WITHOUT ROWID;

CREATE VIEW waves AS
  SELECT w.* FROM wave_changes w
  WHERE w.change = (SELECT max(later.change) FROM wave_changes later WHERE later.survey = w.survey AND later.key = w.key);

CREATE TRIGGER survey_drafts_no_update BEFORE UPDATE ON survey_drafts
  BEGIN SELECT RAISE(ABORT, 'survey_drafts is append-only'); END;
CREATE TRIGGER survey_drafts_no_delete BEFORE DELETE ON survey_drafts
  BEGIN SELECT RAISE(ABORT, 'survey_drafts is append-only'); END;
CREATE TRIGGER survey_revisions_no_update BEFORE UPDATE ON survey_revisions
  BEGIN SELECT RAISE(ABORT, 'survey_revisions is append-only'); END;
CREATE TRIGGER survey_revisions_no_delete BEFORE DELETE ON survey_revisions
  BEGIN SELECT RAISE(ABORT, 'survey_revisions is append-only'); END;
CREATE TRIGGER indicator_versions_no_update BEFORE UPDATE ON indicator_versions
  BEGIN SELECT RAISE(ABORT, 'indicator_versions is append-only'); END;
CREATE TRIGGER indicator_versions_no_delete BEFORE DELETE ON indicator_versions
  BEGIN SELECT RAISE(ABORT, 'indicator_versions is append-only'); END;
CREATE TRIGGER revision_indicators_no_update BEFORE UPDATE ON revision_indicators
  BEGIN SELECT RAISE(ABORT, 'revision_indicators is append-only'); END;
CREATE TRIGGER revision_indicators_no_delete BEFORE DELETE ON revision_indicators
  BEGIN SELECT RAISE(ABORT, 'revision_indicators is append-only'); END;
CREATE TRIGGER wave_changes_no_update BEFORE UPDATE ON wave_changes
  BEGIN SELECT RAISE(ABORT, 'wave_changes is append-only'); END;
CREATE TRIGGER wave_changes_no_delete BEFORE DELETE ON wave_changes
  BEGIN SELECT RAISE(ABORT, 'wave_changes is append-only'); END;

-- Counts imported for one unit and period; a correction is a further version with its reason.
CREATE TABLE figure_versions (
  unit TEXT NOT NULL,
  indicator TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  favourable INTEGER NOT NULL,
  valid INTEGER NOT NULL,
  source TEXT NOT NULL,
  reason TEXT,
  import_id INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (unit, indicator, period_kind, period, version)
) WITHOUT ROWID;

-- Percentages as their publisher printed them; never figures.
CREATE TABLE quotation_versions (
  unit TEXT NOT NULL,
  indicator TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  printed TEXT NOT NULL,
  source TEXT NOT NULL,
  source_url TEXT,
  reason TEXT,
  import_id INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (unit, indicator, period_kind, period, version)
) WITHOUT ROWID;

CREATE TRIGGER figure_versions_no_update BEFORE UPDATE ON figure_versions
  BEGIN SELECT RAISE(ABORT, 'figure_versions is append-only'); END;
CREATE TRIGGER figure_versions_no_delete BEFORE DELETE ON figure_versions
  BEGIN SELECT RAISE(ABORT, 'figure_versions is append-only'); END;
CREATE TRIGGER quotation_versions_no_update BEFORE UPDATE ON quotation_versions
  BEGIN SELECT RAISE(ABORT, 'quotation_versions is append-only'); END;
CREATE TRIGGER quotation_versions_no_delete BEFORE DELETE ON quotation_versions
  BEGIN SELECT RAISE(ABORT, 'quotation_versions is append-only'); END;

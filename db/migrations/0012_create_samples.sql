-- How the sample of a survey's wave was designed; the newest change holds until its figures are let out.
CREATE TABLE sample_changes (
  survey TEXT NOT NULL,
  wave TEXT NOT NULL,
  change INTEGER NOT NULL,
  plan TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (survey, wave, change)
) WITHOUT ROWID;
CREATE TRIGGER sample_changes_no_update BEFORE UPDATE ON sample_changes
  BEGIN SELECT RAISE(ABORT, 'sample_changes is append-only'); END;
CREATE TRIGGER sample_changes_no_delete BEFORE DELETE ON sample_changes
  BEGIN SELECT RAISE(ABORT, 'sample_changes is append-only'); END;

-- Weighted figures of a closed wave as they were let out, once; 'figures' by proof class, never an answer.
CREATE TABLE sample_figures (
  survey TEXT NOT NULL,
  wave TEXT NOT NULL,
  plan TEXT NOT NULL,
  figures TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (survey, wave)
) WITHOUT ROWID;
CREATE TRIGGER sample_figures_no_update BEFORE UPDATE ON sample_figures
  BEGIN SELECT RAISE(ABORT, 'sample_figures never change'); END;
CREATE TRIGGER sample_figures_no_delete BEFORE DELETE ON sample_figures
  BEGIN SELECT RAISE(ABORT, 'sample_figures never go'); END;

-- Which texts a settled tally counts: fixed with it, under the same label. `proof` and `unit` are those of the response.
-- A text that is withdrawn later stays here as a trace, without its words.
CREATE TABLE settled_texts (
  survey TEXT NOT NULL,
  field TEXT NOT NULL,
  proof TEXT NOT NULL,
  label TEXT NOT NULL,
  unit TEXT NOT NULL,
  key BLOB NOT NULL,
  PRIMARY KEY (survey, field, proof, label, unit, key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX settled_texts_key ON settled_texts (key, field);
CREATE INDEX settled_texts_label ON settled_texts (label);

-- At which unit the texts of a label and unit are read, in the period of its release; each in one group, for good.
CREATE TABLE text_groups (
  survey TEXT NOT NULL,
  field TEXT NOT NULL,
  proof TEXT NOT NULL,
  label TEXT NOT NULL,
  unit TEXT NOT NULL,
  holder TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (survey, field, proof, label, unit)
) WITHOUT ROWID;
CREATE INDEX text_groups_holder ON text_groups (holder, survey, field, proof, period_kind, period);

CREATE TRIGGER settled_texts_no_update BEFORE UPDATE ON settled_texts
  BEGIN SELECT RAISE(ABORT, 'settled_texts never change'); END;
CREATE TRIGGER settled_texts_no_delete BEFORE DELETE ON settled_texts
  BEGIN SELECT RAISE(ABORT, 'settled_texts never go'); END;
CREATE TRIGGER text_groups_no_update BEFORE UPDATE ON text_groups
  BEGIN SELECT RAISE(ABORT, 'text_groups never change'); END;
CREATE TRIGGER text_groups_no_delete BEFORE DELETE ON text_groups
  BEGIN SELECT RAISE(ABORT, 'text_groups never go'); END;

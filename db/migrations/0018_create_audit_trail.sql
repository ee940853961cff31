-- What officials did, in order. Nothing of respondents: entering an answer leaves no line here.
CREATE TABLE audit_trail (
  entry INTEGER NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  object TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER audit_trail_no_update BEFORE UPDATE ON audit_trail
  BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER audit_trail_no_delete BEFORE DELETE ON audit_trail
  BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;

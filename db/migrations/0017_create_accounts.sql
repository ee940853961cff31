-- Who may act: people, what they may do where, and what each proves to be themselves by. Nothing of respondents.
CREATE TABLE person_changes (
  person TEXT NOT NULL,
  change INTEGER NOT NULL,
  name TEXT NOT NULL,
  has_left INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (person, change)
) WITHOUT ROWID;
CREATE TRIGGER person_changes_no_update BEFORE UPDATE ON person_changes
  BEGIN SELECT RAISE(ABORT, 'person_changes is append-only'); END;
CREATE TRIGGER person_changes_no_delete BEFORE DELETE ON person_changes
  BEGIN SELECT RAISE(ABORT, 'person_changes is append-only'); END;

CREATE VIEW people AS
  SELECT p.* FROM person_changes p
  WHERE p.change = (SELECT max(later.change) FROM person_changes later WHERE later.person = p.person);

-- A role holds for its unit and all below it; without a unit for the whole deployment.
CREATE TABLE role_changes (
  person TEXT NOT NULL,
  change INTEGER NOT NULL,
  role TEXT NOT NULL,
  unit TEXT,
  is_granted INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (person, change)
) WITHOUT ROWID;
CREATE TRIGGER role_changes_no_update BEFORE UPDATE ON role_changes
  BEGIN SELECT RAISE(ABORT, 'role_changes is append-only'); END;
CREATE TRIGGER role_changes_no_delete BEFORE DELETE ON role_changes
  BEGIN SELECT RAISE(ABORT, 'role_changes is append-only'); END;

CREATE VIEW role_grants AS
  SELECT r.person, r.role, r.unit FROM role_changes r
  WHERE r.is_granted = 1 AND r.change = (
    SELECT max(later.change) FROM role_changes later
    WHERE later.person = r.person AND later.role = r.role AND later.unit IS r.unit);

-- One-time codes, hashed: for the first administrator where 'person' is null, else for that person.
CREATE TABLE invitations (
  code_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT,
  expires_ms INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER invitations_no_update BEFORE UPDATE ON invitations
  BEGIN SELECT RAISE(ABORT, 'invitations is append-only'); END;
CREATE TRIGGER invitations_no_delete BEFORE DELETE ON invitations
  BEGIN SELECT RAISE(ABORT, 'invitations is append-only'); END;

-- A code ends once: used, or taken back. The second end of two that come together fails as a whole.
CREATE TABLE invitation_ends (
  code_hash TEXT NOT NULL PRIMARY KEY,
  is_used INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER invitation_ends_no_update BEFORE UPDATE ON invitation_ends
  BEGIN SELECT RAISE(ABORT, 'invitation_ends is append-only'); END;
CREATE TRIGGER invitation_ends_no_delete BEFORE DELETE ON invitation_ends
  BEGIN SELECT RAISE(ABORT, 'invitation_ends is append-only'); END;

CREATE TABLE passwords (
  person TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL,
  recorded_on TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE passkeys (
  credential TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  recorded_on TEXT NOT NULL
) WITHOUT ROWID;

-- What a passkey is asked to sign; taken away when it is used.
CREATE TABLE challenges (
  challenge_hash TEXT NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL,
  expires_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE identities (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  seen_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_of_person ON sessions (person);

CREATE TABLE api_tokens (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT,
  expires_on TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER api_tokens_no_update BEFORE UPDATE ON api_tokens
  BEGIN SELECT RAISE(ABORT, 'api_tokens is append-only'); END;
CREATE TRIGGER api_tokens_no_delete BEFORE DELETE ON api_tokens
  BEGIN SELECT RAISE(ABORT, 'api_tokens is append-only'); END;

CREATE TABLE api_token_ends (
  id TEXT NOT NULL PRIMARY KEY,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER api_token_ends_no_update BEFORE UPDATE ON api_token_ends
  BEGIN SELECT RAISE(ABORT, 'api_token_ends is append-only'); END;
CREATE TRIGGER api_token_ends_no_delete BEFORE DELETE ON api_token_ends
  BEGIN SELECT RAISE(ABORT, 'api_token_ends is append-only'); END;

-- Tablets as kiosks. Nothing here is written when an answer comes in, and no answer names a pairing.
-- To the public key of its link a tablet seals what waits on it; who holds the tablet alone cannot open that.
CREATE TABLE kiosk_keys (
  link TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;

-- A code with which one tablet may be paired, hashed, and the PIN for that tablet's staff, hashed with its salt.
CREATE TABLE kiosk_pairings (
  id TEXT NOT NULL PRIMARY KEY,
  link TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  pin TEXT NOT NULL,
  expires_ms INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX kiosk_pairings_link ON kiosk_pairings (link);

-- A code is used once; the second use of two that come together fails as a whole.
CREATE TABLE kiosk_pairing_uses (
  pairing TEXT NOT NULL PRIMARY KEY,
  credential_hash TEXT NOT NULL UNIQUE,
  recorded_on TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE kiosk_pairing_ends (
  pairing TEXT NOT NULL PRIMARY KEY,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER kiosk_keys_no_update BEFORE UPDATE ON kiosk_keys
  BEGIN SELECT RAISE(ABORT, 'kiosk_keys is append-only'); END;
CREATE TRIGGER kiosk_keys_no_delete BEFORE DELETE ON kiosk_keys
  BEGIN SELECT RAISE(ABORT, 'kiosk_keys is append-only'); END;
CREATE TRIGGER kiosk_pairings_no_update BEFORE UPDATE ON kiosk_pairings
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairings is append-only'); END;
CREATE TRIGGER kiosk_pairings_no_delete BEFORE DELETE ON kiosk_pairings
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairings is append-only'); END;
CREATE TRIGGER kiosk_pairing_uses_no_update BEFORE UPDATE ON kiosk_pairing_uses
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairing_uses is append-only'); END;
CREATE TRIGGER kiosk_pairing_uses_no_delete BEFORE DELETE ON kiosk_pairing_uses
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairing_uses is append-only'); END;
CREATE TRIGGER kiosk_pairing_ends_no_update BEFORE UPDATE ON kiosk_pairing_ends
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairing_ends is append-only'); END;
CREATE TRIGGER kiosk_pairing_ends_no_delete BEFORE DELETE ON kiosk_pairing_ends
  BEGIN SELECT RAISE(ABORT, 'kiosk_pairing_ends is append-only'); END;

-- The chain of call-backs as imported for one unit and period; a correction is a further version with its reason.
-- 'counts' is what was imported, 'shown' what may be told of it, decided when it came in.
CREATE TABLE chain_versions (
  unit TEXT NOT NULL,
  period_kind TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  counts TEXT NOT NULL,
  shown TEXT NOT NULL,
  reason TEXT,
  import_id INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (unit, period_kind, period, version)
) WITHOUT ROWID;
CREATE TRIGGER chain_versions_no_update BEFORE UPDATE ON chain_versions
  BEGIN SELECT RAISE(ABORT, 'chain_versions is append-only'); END;
CREATE TRIGGER chain_versions_no_delete BEFORE DELETE ON chain_versions
  BEGIN SELECT RAISE(ABORT, 'chain_versions is append-only'); END;

-- Which draws were made from a frame, known by its digest alone, so that a seed that was tried out is seen.
CREATE TABLE draws (
  frame_digest TEXT NOT NULL,
  draw INTEGER NOT NULL,
  seed TEXT NOT NULL,
  drawn_digest TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (frame_digest, draw)
) WITHOUT ROWID;
CREATE TRIGGER draws_no_update BEFORE UPDATE ON draws
  BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END;
CREATE TRIGGER draws_no_delete BEFORE DELETE ON draws
  BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END;

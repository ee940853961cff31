-- Answers of one link as they were committed together under load, until they are settled: until each stands in the tables
-- of responses. A group is one row, where each answer by itself would change a page of five trees. The id is random and
-- the answers stand in the order of their keys, so that nothing tells which came first. `digests` holds 128 bytes an
-- answer: key, commit, leaf hash and the salt of the closed answers; then 32 bytes of salt for each of `texts`, which is a
-- JSON list of [index of the answer, field, text].
CREATE TABLE response_groups (
  id BLOB NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL,
  day TEXT NOT NULL,
  revision INTEGER NOT NULL,
  unit TEXT NOT NULL,
  link TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_class TEXT,
  proof TEXT NOT NULL,
  origin TEXT NOT NULL,
  round INTEGER NOT NULL,
  check_codes TEXT NOT NULL,
  answers TEXT NOT NULL,
  texts TEXT NOT NULL,
  digests BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER response_groups_no_update BEFORE UPDATE ON response_groups
  BEGIN SELECT RAISE(ABORT, 'response_groups never change'); END;
CREATE TRIGGER response_groups_no_delete BEFORE DELETE ON response_groups
  WHEN EXISTS (SELECT 1 FROM json_each(OLD.check_codes) c
    WHERE NOT EXISTS (SELECT 1 FROM responses r WHERE r.key = substr(OLD.digests, c.key * 128 + 1, 32)))
  BEGIN SELECT RAISE(ABORT, 'response_groups never go before they are settled'); END;
-- Worded as the unique index words it.
CREATE TRIGGER response_groups_key_is_taken BEFORE INSERT ON response_groups
  WHEN EXISTS (SELECT 1 FROM json_each(NEW.check_codes) c
    JOIN responses r ON r.key = substr(NEW.digests, c.key * 128 + 1, 32))
  BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: responses.key'); END;

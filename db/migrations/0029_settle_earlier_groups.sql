-- From here on the answers of a group are counted when it is settled. Those of earlier groups were counted when they were
-- stored, so that what a crash left of them is moved without counting.
INSERT INTO responses (survey, day, revision, unit, link, channel, respondent_class, proof, origin, round, key, "commit",
    leaf_hash, check_code)
  SELECT survey, day, revision, unit, link, channel, respondent_class, proof, origin, round,
    substr(g.digests, c.key * 128 + 1, 32), substr(g.digests, c.key * 128 + 33, 32),
    substr(g.digests, c.key * 128 + 65, 32), c.value
  FROM response_groups g, json_each(g.check_codes) c;
INSERT INTO response_bodies (key, answers, salt)
  SELECT substr(g.digests, a.key * 128 + 1, 32), a.value, substr(g.digests, a.key * 128 + 97, 32)
  FROM response_groups g, json_each(g.answers) a;
INSERT INTO response_texts (key, field, text, salt)
  SELECT substr(g.digests, (t.value ->> 0) * 128 + 1, 32), t.value ->> 1, CAST(t.value ->> 2 AS BLOB),
    substr(g.digests, json_array_length(g.check_codes) * 128 + t.key * 32 + 1, 32)
  FROM response_groups g, json_each(g.texts) t;
DELETE FROM response_groups;

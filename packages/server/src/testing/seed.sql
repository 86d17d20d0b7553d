-- Fills a migrated, empty database with :rows incidents, as many deliveries and occurrences, and the numbers of charts:
-- a year, 2,200 repositories of 10 organisations, of which one has a fifth of everything and one repository of that a
-- fifth again; words as uneven as those of a language. Made inside PostgreSQL, without triggers; indexes come after.

SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SET max_parallel_maintenance_workers = 2;
SELECT setseed(.42);

CREATE TEMPORARY TABLE removed_indexes AS
  SELECT indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename IN ('incidents', 'deliveries', 'occurrences', 'events', 'insights')
    AND indexname NOT IN (SELECT conname FROM pg_constraint);
DO $$ DECLARE removed record; BEGIN
  FOR removed IN SELECT indexname FROM removed_indexes LOOP EXECUTE 'DROP INDEX ' || removed.indexname; END LOOP;
END $$;

-- One of 20,000 words: the higher the power, the more uneven.
CREATE FUNCTION pg_temp.word(at float8, power float8) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT left(translate(md5(floor(20000 * at ^ power)::int::text), '0123456789', 'ghijklmnop'),
    4 + floor(20000 * at ^ power)::int % 6)
$$;

CREATE TEMPORARY TABLE drawn AS
  SELECT number, random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6,
    random() AS r7, random() AS r8, now() - random() * interval '365 days' AS seen, random() AS owner, random() AS place
  FROM generate_series(1, :rows) AS number;

INSERT INTO incidents (id, status, source, repository, pipeline, pipeline_key, ref, fingerprint, title, category_domain,
  category_kind, severity, insight, occurrence_count, first_seen_at, last_seen_at, resolved_at, passed_unchanged)
SELECT md5(number::text || 'i'),
  CASE WHEN is_open THEN 'open' ELSE 'resolved' END, 'github',
  CASE WHEN owner < .04 THEN 'acme/monolith' WHEN owner < .2 THEN 'acme/service-' || floor(400 * place * place)
    ELSE 'org' || floor(9 * (owner - .2) / .8) || '/app-' || floor(200 * place * place) END,
  (ARRAY['CI', 'Release', 'Nightly', 'Deploy'])[1 + floor(4 * r1 * r1)::int], 'ci', 'main', md5(number::text),
  heads[head] || ': ' || pg_temp.word(r3, 4) || ' ' || pg_temp.word(r4, 3) || ' in ' || pg_temp.word(r5, 2) || '/'
    || pg_temp.word(r6, 1) || '.ts',
  CASE WHEN r7 < .7 THEN 'code' WHEN r7 < .95 THEN 'platform' ELSE 'unknown' END, kinds[head], 'high',
  jsonb_build_object('title', heads[head], 'summary', repeat('It failed because of that. ', 6), 'rootCause', 'That.',
    'evidence', '[]'::jsonb, 'fixes', '[]'::jsonb),
  1 + floor(20 * r8 ^ 6)::int, seen - r7 * interval '6 hours', seen,
  CASE WHEN is_open THEN NULL ELSE seen + r8 * interval '8 hours' END, r8 < .1
FROM (
  SELECT *, 1 + floor(10 * r1 ^ 2)::int AS head,
    CASE WHEN seen > now() - interval '14 days' THEN r8 < .5 ELSE r8 < .02 END AS is_open
  FROM drawn) AS shaped,
  (SELECT ARRAY['Test failed', 'Connection refused', 'Out of memory', 'TypeError', 'Timeout', 'Permission denied',
      'Module not found', 'Assertion failed', 'Build failed', 'Lint error'] AS heads,
    ARRAY['test-assertion', 'network', 'resource', 'exception', 'timeout', 'permission', 'configuration', 'test-assertion',
      'infrastructure', 'lint'] AS kinds) AS causes;

INSERT INTO occurrences (event_id, incident_id, source, repository, run_id, run_attempt, run_url, ref, revision,
  occurred_at, category_domain, category_kind)
SELECT 'e' || id, id, source, repository, id, 1, 'https://ci.test/1', ref, 1, last_seen_at, category_domain, category_kind
FROM incidents;

INSERT INTO deliveries (id, source, headers, body, status, received_at, finished_at)
SELECT md5(number::text || 'd'), CASE WHEN r1 < .9 THEN 'github' WHEN r1 < .99 THEN 'gitlab' ELSE 'webhook' END, '{}', '\x00',
  CASE WHEN number > :rows - 200 THEN 'received' WHEN number > :rows - 600 THEN 'processing' WHEN r2 < .6 THEN 'ignored'
    WHEN r2 < .995 THEN 'done' WHEN r2 < .999 THEN 'dead' ELSE 'failed' END,
  now() - (:rows - number) * (interval '365 days' / :rows),
  CASE WHEN number > :rows - 600 THEN NULL ELSE now() - (:rows - number) * (interval '365 days' / :rows) END
FROM drawn ORDER BY number;

-- What retention looks at.
INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, status)
SELECT 'e' || md5(number::text || 'i'), md5(number::text || 'd'), 'github', 'pipeline_run.finished',
  '{"run":{"repository":"acme/seed"}}', seen, 'done' FROM drawn;
INSERT INTO insights (event_id, fingerprint, insight, findings, created_at)
SELECT 'e' || md5(number::text || 'i'), 'f', CASE WHEN seen > now() - interval '90 days' THEN '{"evidence":[{"quote":"a line"}]}' ELSE '{"evidence":[]}' END::jsonb,
  '{}', seen FROM drawn;

INSERT INTO tally_changes (chart, span, label, count, amount)
SELECT chart, opsaicortex_day(now()) - day, model, count, amount
FROM generate_series(0, 364) AS day, unnest('{claude-opus,claude-sonnet,claude-haiku,gpt,rules}'::text[]) AS model,
  (VALUES ('usage-calls', 100, 1.25), ('usage-input', 900000, 0), ('usage-output', 40000, 0)) AS used (chart, count, amount);
INSERT INTO tally_changes (chart, span, detail, count)
SELECT 'notifications', opsaicortex_day(now()) - day, state, 100
FROM generate_series(0, 364) AS day, unnest('{sent,edited,failed,ambiguous}'::text[]) AS state;

:tallies

DO $$ DECLARE removed record; BEGIN
  FOR removed IN SELECT indexdef FROM removed_indexes LOOP EXECUTE removed.indexdef; END LOOP;
END $$;

-- Numbers that are kept in the transaction of what they count, words to search by, and what retention needs.

-- Charts are sums of changes. Writers only append, so that none waits for another; `foldTallies` sums up what has
-- gathered. A reader adds both, in one statement, and so sees exactly what its snapshot sees.
CREATE TABLE tallies (
  chart text NOT NULL,
  -- First day (UTC) that the number is about.
  span date NOT NULL,
  label text NOT NULL,
  detail text NOT NULL,
  count bigint NOT NULL,
  amount numeric NOT NULL,
  PRIMARY KEY (chart, span, label, detail) INCLUDE (count, amount)
);
CREATE TABLE tally_changes (
  chart text NOT NULL,
  span date NOT NULL,
  label text NOT NULL DEFAULT '',
  detail text NOT NULL DEFAULT '',
  count bigint NOT NULL,
  amount numeric NOT NULL DEFAULT 0,
  id bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (chart, span, id)
);
-- It lives between nearly empty and full: statistics of either would mislead, so old rows go soon.
ALTER TABLE tally_changes SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
CREATE VIEW statistics AS
  SELECT chart, span, label, detail, count, amount FROM tallies
  UNION ALL
  SELECT chart, span, label, detail, count, amount FROM tally_changes;

-- How many deliveries stand where, now.
CREATE VIEW delivery_counts AS
  SELECT label AS source, detail AS status, sum(count)::bigint AS count FROM statistics
  WHERE chart = 'deliveries-now' GROUP BY label, detail;

CREATE FUNCTION opsaicortex_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT (at AT TIME ZONE 'UTC')::date $$;

-- The spans of 1, 4, 16 and 64 days that a day is in: any range of days is a few of them.
CREATE FUNCTION opsaicortex_spans(day date) RETURNS TABLE (width integer, span date) LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT w, DATE '1970-01-01' + (day - DATE '1970-01-01') / w * w FROM unnest(ARRAY[1, 4, 16, 64]) AS w $$;

-- What happened stays counted when its rows go because they are old.
CREATE FUNCTION opsaicortex_is_expiring() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(current_setting('opsaicortex.is_expiring', true), '') = 'on' $$;

CREATE FUNCTION opsaicortex_tally_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tally_changes (chart, span, label, detail, count)
    SELECT 'deliveries-now', DATE '1970-01-01', source, status, count(*) FROM added GROUP BY source, status;
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO tally_changes (chart, span, label, detail, count)
    WITH moved AS (
      SELECT opsaicortex_day(received_at) AS day, source, status, sum(sign) AS count FROM (
        SELECT received_at, source, status, 1 AS sign FROM added
        UNION ALL SELECT received_at, source, status, -1 FROM removed) AS changed
      GROUP BY day, source, status HAVING sum(sign) <> 0)
    SELECT 'deliveries-now', DATE '1970-01-01', source, status, count FROM moved
    UNION ALL
    SELECT 'deliveries', day, '', status, count FROM moved WHERE status NOT IN ('received', 'processing');
    RETURN NULL;
  END IF;
  INSERT INTO tally_changes (chart, span, label, detail, count)
  WITH gone AS (
    SELECT opsaicortex_day(received_at) AS day, source, status, -count(*) AS count FROM removed
    GROUP BY day, source, status)
  SELECT 'deliveries-now', DATE '1970-01-01', source, status, count FROM gone
  UNION ALL
  SELECT 'deliveries', day, '', status, count FROM gone
  WHERE status NOT IN ('received', 'processing') AND NOT opsaicortex_is_expiring();
  RETURN NULL;
END $$;
CREATE TRIGGER tally_inserted AFTER INSERT ON deliveries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION opsaicortex_tally_deliveries();
CREATE TRIGGER tally_updated AFTER UPDATE ON deliveries REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION opsaicortex_tally_deliveries();
CREATE TRIGGER tally_deleted AFTER DELETE ON deliveries REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION opsaicortex_tally_deliveries();

-- An occurrence keeps the category that it was counted under: its incident's may change. Processes of the version
-- before leave it out.
ALTER TABLE occurrences ADD COLUMN category_domain text, ADD COLUMN category_kind text;
UPDATE occurrences SET category_domain = incidents.category_domain, category_kind = incidents.category_kind
  FROM incidents WHERE incidents.id = incident_id;
CREATE FUNCTION opsaicortex_tally_occurrence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  occurrence occurrences := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  day date := opsaicortex_day(occurrence.occurred_at);
BEGIN
  IF occurrence.category_kind IS NULL THEN
    SELECT category_domain, category_kind INTO occurrence.category_domain, occurrence.category_kind
    FROM incidents WHERE id = occurrence.incident_id;
  END IF;
  INSERT INTO tally_changes (chart, span, label, detail, count)
  SELECT 'failures', day, '', '', sign
  UNION ALL
  SELECT 'opened', day, '', '', sign WHERE occurrence.revision = 1
  UNION ALL
  SELECT chart || width, span, label, detail, sign FROM opsaicortex_spans(day), (VALUES
    ('repository-failures/', occurrence.repository, ''),
    ('category-failures/', coalesce(occurrence.category_domain, ''), coalesce(occurrence.category_kind, ''))
  ) AS part (chart, label, detail);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_inserted AFTER INSERT ON occurrences
  FOR EACH ROW EXECUTE FUNCTION opsaicortex_tally_occurrence();
CREATE TRIGGER tally_deleted AFTER DELETE ON occurrences
  FOR EACH ROW WHEN (NOT opsaicortex_is_expiring()) EXECUTE FUNCTION opsaicortex_tally_occurrence();

-- Resolved by a run of the very commit that had failed last: nobody repaired anything.
ALTER TABLE incidents ADD COLUMN passed_unchanged boolean NOT NULL DEFAULT false;
CREATE FUNCTION opsaicortex_compare_revisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.passed_unchanged := coalesce((
    SELECT payload->'run'->>'revision' FROM events WHERE id = NEW.resolved_by_event) = (
    SELECT payload->'run'->>'revision' FROM occurrences JOIN events ON events.id = event_id
    WHERE incident_id = NEW.id ORDER BY occurrences.revision DESC LIMIT 1), false);
  RETURN NEW;
END $$;
CREATE TRIGGER compare_revisions BEFORE UPDATE ON incidents
  FOR EACH ROW WHEN (OLD.status = 'open' AND NEW.status = 'resolved')
  EXECUTE FUNCTION opsaicortex_compare_revisions();

CREATE FUNCTION opsaicortex_tally_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tally_changes (chart, span, detail, count)
  SELECT 'incidents-now', DATE '1970-01-01', OLD.status, -1 WHERE TG_OP <> 'INSERT'
  UNION ALL
  SELECT 'incidents-now', DATE '1970-01-01', NEW.status, 1 WHERE TG_OP <> 'DELETE';
  RETURN NULL;
END $$;
CREATE TRIGGER tally_standing AFTER INSERT OR DELETE ON incidents
  FOR EACH ROW EXECUTE FUNCTION opsaicortex_tally_incident();
CREATE TRIGGER tally_moved AFTER UPDATE ON incidents
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION opsaicortex_tally_incident();

CREATE FUNCTION opsaicortex_tally_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  incident incidents := CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
  sign integer := CASE TG_OP WHEN 'UPDATE' THEN 1 ELSE -1 END;
  day date := opsaicortex_day(incident.resolved_at);
  seconds numeric := sign * round(extract(epoch FROM incident.resolved_at - incident.first_seen_at)::numeric, 3);
BEGIN
  INSERT INTO tally_changes (chart, span, label, count, amount)
  SELECT 'resolved', day, '', sign, seconds
  UNION ALL
  SELECT 'flaky', day, '', sign, 0 WHERE incident.passed_unchanged
  UNION ALL
  SELECT 'repository-resolved/' || width, span, incident.repository, sign, seconds FROM opsaicortex_spans(day);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_resolved AFTER UPDATE ON incidents
  FOR EACH ROW WHEN (OLD.status = 'open' AND NEW.status = 'resolved')
  EXECUTE FUNCTION opsaicortex_tally_resolution();
CREATE TRIGGER tally_deleted AFTER DELETE ON incidents
  FOR EACH ROW WHEN (OLD.status = 'resolved' AND NOT opsaicortex_is_expiring())
  EXECUTE FUNCTION opsaicortex_tally_resolution();

-- What was spent and what was sent stays counted whatever is deleted.
CREATE FUNCTION opsaicortex_tally_insight() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  made jsonb := NEW.insight->'provenance';
  day date := opsaicortex_day(NEW.created_at);
  model text := coalesce(made->>'model', made->>'reasoner', '');
BEGIN
  INSERT INTO tally_changes (chart, span, label, count, amount)
  VALUES ('usage-calls', day, model, 1, coalesce((made->>'costUsd')::numeric, 0)),
    ('usage-input', day, model, coalesce((made->>'inputTokens')::bigint, 0), 0),
    ('usage-output', day, model, coalesce((made->>'outputTokens')::bigint, 0), 0);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_inserted AFTER INSERT ON insights FOR EACH ROW EXECUTE FUNCTION opsaicortex_tally_insight();

CREATE FUNCTION opsaicortex_tally_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tally_changes (chart, span, detail, count)
  VALUES ('notifications', opsaicortex_day(NEW.updated_at),
    CASE WHEN NEW.told_revision = OLD.told_revision THEN NEW.state WHEN NEW.edits > OLD.edits THEN 'edited'
      ELSE 'sent' END, 1);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_updated AFTER UPDATE ON notifications
  FOR EACH ROW WHEN (NEW.told_revision > OLD.told_revision OR NEW.failed_revision > OLD.failed_revision
    OR (NEW.state = 'ambiguous' AND OLD.state <> 'ambiguous'))
  EXECUTE FUNCTION opsaicortex_tally_notification();

-- What was there before. The triggers above hold the tables still until this is committed, so nothing is missed.
INSERT INTO tally_changes (chart, span, label, detail, count)
  SELECT 'deliveries-now', DATE '1970-01-01', source, status, count(*) FROM deliveries GROUP BY source, status
  UNION ALL
  SELECT 'deliveries', opsaicortex_day(received_at), '', status, count(*) FROM deliveries
  WHERE status NOT IN ('received', 'processing') GROUP BY 2, status
  UNION ALL
  SELECT 'incidents-now', DATE '1970-01-01', '', status, count(*) FROM incidents GROUP BY status
  UNION ALL
  SELECT 'failures', opsaicortex_day(occurred_at), '', '', count(*) FROM occurrences GROUP BY 2
  UNION ALL
  SELECT 'category-failures/' || width, span, coalesce(category_domain, ''), coalesce(category_kind, ''), count(*)
  FROM occurrences, opsaicortex_spans(opsaicortex_day(occurred_at)) GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT 'opened', opsaicortex_day(occurred_at), '', '', count(*) FROM occurrences WHERE revision = 1 GROUP BY 2
  UNION ALL
  SELECT 'repository-failures/' || width, span, repository, '', count(*)
  FROM occurrences, opsaicortex_spans(opsaicortex_day(occurred_at)) GROUP BY 1, 2, 3;
INSERT INTO tally_changes (chart, span, label, count, amount)
  SELECT 'resolved', opsaicortex_day(resolved_at), '', count(*),
    sum(round(extract(epoch FROM resolved_at - first_seen_at)::numeric, 3))
  FROM incidents WHERE status = 'resolved' GROUP BY 2
  UNION ALL
  SELECT 'repository-resolved/' || width, span, repository, count(*),
    sum(round(extract(epoch FROM resolved_at - first_seen_at)::numeric, 3))
  FROM incidents, opsaicortex_spans(opsaicortex_day(resolved_at)) WHERE status = 'resolved' GROUP BY 1, 2, 3;
INSERT INTO tally_changes (chart, span, label, count, amount)
  SELECT chart, day, model, coalesce(sum(count), 0), coalesce(sum(amount), 0) FROM (
    SELECT opsaicortex_day(created_at) AS day, insight->'provenance' AS made,
      coalesce(insight->'provenance'->>'model', insight->'provenance'->>'reasoner', '') AS model FROM insights) AS kept,
    LATERAL (VALUES ('usage-calls', 1, (made->>'costUsd')::numeric), ('usage-input', (made->>'inputTokens')::bigint, 0),
      ('usage-output', (made->>'outputTokens')::bigint, 0)) AS used (chart, count, amount)
  GROUP BY chart, day, model;

-- Words of a text: what stands between spaces and ASCII punctuation, in lower case.
CREATE FUNCTION opsaicortex_words(VARIADIC texts text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(string_to_array(
    regexp_replace(lower(array_to_string(texts, ' ')), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g'), ' '), '')
$$;
-- What incidents are found by: their words, and the parts of words written LikeThis.
ALTER TABLE incidents ADD COLUMN words tsvector GENERATED ALWAYS AS (
  array_to_tsvector(opsaicortex_words(left(title, 300), left(repository, 255), left(pipeline, 255),
    left(fingerprint, 128), regexp_replace(left(title, 300), '([a-z0-9])([A-Z])', '\1 \2', 'g')))) STORED;

-- Weeks since 1970: search goes back week by week.
CREATE FUNCTION opsaicortex_week(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT floor(extract(epoch FROM at) / 604800)::integer $$;
-- The same words, each with its week and beside them what lists filter by, so that the index knows their intersection.
CREATE FUNCTION opsaicortex_search(words tsvector, week integer, VARIADIC exact text[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(ARRAY(
    SELECT week || '/' || word FROM unnest(tsvector_to_array(words)) AS word
    UNION ALL SELECT week || '=' || value FROM unnest(exact) AS value WHERE value IS NOT NULL))
$$;
-- Looks for words that begin like those of a text, and for exact values. Null where the text has no word.
CREATE FUNCTION opsaicortex_query(texts text[], prefix text, VARIADIC exact text[]) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(term, ' & ')::tsquery FROM (
    SELECT '''' || prefix || word || ''':*' AS term FROM unnest(texts) AS word
    UNION ALL
    SELECT '''' || rtrim(prefix, '/') || '=' || replace(replace(value, '\', '\\'), '''', '''''') || ''''
    FROM unnest(exact) AS value WHERE value IS NOT NULL) AS terms
  WHERE cardinality(texts) > 0
$$;

-- A body that grew old is deleted before its delivery.
ALTER TABLE deliveries ALTER COLUMN body DROP NOT NULL;

-- Whose data an event is.
CREATE FUNCTION opsaicortex_repository(payload jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(coalesce(payload->'run'->>'repository', payload->'job'->'run'->>'repository',
    payload->'deployment'->>'repository', payload->'change'->>'repository'), 255)
$$;

-- Who did what that cannot be undone.
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_recent ON audit_log (at DESC);

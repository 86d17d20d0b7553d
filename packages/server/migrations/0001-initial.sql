-- Every table of the first version. Times are timestamptz, ids are text, texts from outside are cut before they get here.

CREATE TABLE deliveries (
  id text PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  source text NOT NULL,
  headers jsonb NOT NULL,
  body bytea NOT NULL,
  status text NOT NULL DEFAULT 'received'
    CHECK (status IN ('received', 'processing', 'done', 'ignored', 'failed', 'dead')),
  reason text,
  received_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
-- The unparsed row is the work item: this index is the parse stage's queue.
CREATE INDEX deliveries_received ON deliveries (sequence) WHERE status = 'received';
CREATE INDEX deliveries_status ON deliveries (status, sequence DESC);

-- lz4 where the server was built with it: JSON bodies shrink by more than half, faster than with pglz.
DO $$ BEGIN
  ALTER TABLE deliveries ALTER COLUMN body SET COMPRESSION lz4;
EXCEPTION WHEN OTHERS THEN NULL;
END $$;

CREATE TABLE events (
  id text PRIMARY KEY,
  delivery_id text NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  source text NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  -- Set for finished pipeline runs only.
  repository text,
  pipeline_key text,
  ref text,
  result text,
  status text NOT NULL CHECK (status IN ('pending', 'done', 'ignored', 'dead')),
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX events_delivery ON events (delivery_id);
CREATE INDEX events_pending ON events (created_at) WHERE status = 'pending';
CREATE INDEX events_runs ON events (source, repository, pipeline_key, ref, occurred_at) WHERE repository IS NOT NULL;

CREATE TABLE insights (
  id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  event_id text NOT NULL UNIQUE REFERENCES events (id) ON DELETE CASCADE,
  fingerprint text NOT NULL,
  insight jsonb NOT NULL,
  -- What a notification tells beside the insight: failed jobs, changes, gaps.
  findings jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX insights_fingerprint ON insights (fingerprint, created_at DESC);

CREATE TABLE incidents (
  id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'resolved')),
  source text NOT NULL,
  repository text NOT NULL,
  pipeline text NOT NULL,
  pipeline_key text NOT NULL,
  -- A green run of this branch resolves it: the default branch once that was hit, else the latest one.
  ref text NOT NULL,
  fingerprint text NOT NULL,
  title text NOT NULL,
  category_domain text NOT NULL,
  category_kind text NOT NULL,
  severity text NOT NULL,
  insight jsonb NOT NULL,
  occurrence_count integer NOT NULL DEFAULT 1,
  -- Counts what was worth telling, so that a late retry never overwrites newer words.
  revision integer NOT NULL DEFAULT 1,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by_event text
);
CREATE UNIQUE INDEX incidents_open ON incidents (source, repository, pipeline_key, fingerprint) WHERE status = 'open';
CREATE INDEX incidents_recent ON incidents (last_seen_at DESC, id DESC);

CREATE TABLE occurrences (
  event_id text PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  incident_id text NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  source text NOT NULL,
  repository text NOT NULL,
  run_id text NOT NULL,
  run_attempt integer NOT NULL,
  run_url text NOT NULL,
  ref text NOT NULL,
  revision integer NOT NULL,
  occurred_at timestamptz NOT NULL,
  UNIQUE (source, repository, run_id, run_attempt)
);
CREATE INDEX occurrences_incident ON occurrences (incident_id, revision);

CREATE TABLE notifications (
  id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  incident_id text NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  sink text NOT NULL,
  destination text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'edited', 'failed', 'ambiguous')),
  receipt jsonb,
  -- Incident revision that the vendor has taken; 0 before the first.
  told_revision integer NOT NULL DEFAULT 0,
  -- Incident revision that was given up, so that its retries leave this destination alone.
  failed_revision integer NOT NULL DEFAULT 0,
  edits integer NOT NULL DEFAULT 0,
  reason text,
  -- One sender at a time; a claim that ran out belonged to a process that died.
  claimed_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (incident_id, sink, destination)
);

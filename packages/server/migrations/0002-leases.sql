-- Leases that fence late writers, one job per destination, pauses, and what was reconciled.

ALTER TABLE events
  -- 'tell': explained and counted; it ends when every destination has heard what it waits for.
  ADD COLUMN stage text NOT NULL DEFAULT 'explain' CHECK (stage IN ('explain', 'tell')),
  -- Fencing token: one more per claim. A write that names an older one changes nothing.
  ADD COLUMN lease bigint NOT NULL DEFAULT 0,
  ADD COLUMN leased_until timestamptz,
  -- Claims in a row that no worker brought to an orderly end.
  ADD COLUMN starts integer NOT NULL DEFAULT 0;
CREATE INDEX events_unexplained ON events (id) WHERE status = 'pending' AND stage = 'explain';
CREATE INDEX events_untold ON events (id) WHERE status = 'pending' AND stage = 'tell';
CREATE INDEX events_leased ON events (leased_until) WHERE leased_until IS NOT NULL;

ALTER TABLE notifications
  -- Incident revision that the destination is to hear of; there is work while it is above the told and the failed one.
  ADD COLUMN wanted_revision integer NOT NULL DEFAULT 0,
  -- Failed tries at what is wanted.
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN lease bigint NOT NULL DEFAULT 0,
  ADD COLUMN leased_until timestamptz,
  ADD COLUMN starts integer NOT NULL DEFAULT 0;
CREATE INDEX notifications_wanted ON notifications (id) WHERE wanted_revision > greatest(told_revision, failed_revision);
CREATE INDEX notifications_leased ON notifications (leased_until) WHERE leased_until IS NOT NULL;

-- What an event waits for before it ends: that an incident's revision is told, or given up, wherever it is wanted.
-- Rows go when their event ends, so this stays as small as the work in hand.
CREATE TABLE event_waits (
  event_id text NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  incident_id text NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  revision integer NOT NULL,
  PRIMARY KEY (incident_id, event_id)
);
CREATE INDEX event_waits_event ON event_waits (event_id);

-- '*' pauses all work, 'sink:<name>:<destination>' a rate-limited channel, 'adapter:<name>' an open circuit.
CREATE TABLE pauses (
  key text PRIMARY KEY,
  -- Null: until somebody lifts it.
  until timestamptz,
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Up to when each source's own list of deliveries was compared with ours.
CREATE TABLE reconciliations (
  source text PRIMARY KEY,
  reconciled_until timestamptz NOT NULL,
  -- One process does it.
  claimed_until timestamptz,
  finished_at timestamptz NOT NULL DEFAULT '-infinity'
);

CREATE INDEX incidents_resolver ON incidents (resolved_by_event) WHERE resolved_by_event IS NOT NULL;

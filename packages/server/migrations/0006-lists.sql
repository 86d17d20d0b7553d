-- outside a transaction
-- One index for each way to ask a list, so that every page is read in its order and none is sorted. Lists that name no
-- status read both statuses and merge them. Built while others write; an attempt that was cut short is dropped first.

DROP INDEX CONCURRENTLY IF EXISTS deliveries_listed;
CREATE INDEX CONCURRENTLY deliveries_listed ON deliveries (source, status, sequence DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_status;
CREATE INDEX CONCURRENTLY incidents_status ON incidents (status, last_seen_at DESC, id DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_repository;
CREATE INDEX CONCURRENTLY incidents_repository ON incidents (repository, status, last_seen_at DESC, id DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_domain;
CREATE INDEX CONCURRENTLY incidents_domain ON incidents (category_domain, status, last_seen_at DESC, id DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_kind;
CREATE INDEX CONCURRENTLY incidents_kind ON incidents (category_kind, status, last_seen_at DESC, id DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_repository_domain;
CREATE INDEX CONCURRENTLY incidents_repository_domain
  ON incidents (repository, category_domain, status, last_seen_at DESC, id DESC);

DROP INDEX CONCURRENTLY IF EXISTS incidents_repository_kind;
CREATE INDEX CONCURRENTLY incidents_repository_kind
  ON incidents (repository, category_kind, status, last_seen_at DESC, id DESC);

-- With a short pending list: every search reads it through, and without one an insert costs twice as much.
DROP INDEX CONCURRENTLY IF EXISTS incidents_search;
CREATE INDEX CONCURRENTLY incidents_search ON incidents USING gin (opsaicortex_search(words,
  opsaicortex_week(last_seen_at), 's' || status, 'r' || repository, 'd' || category_domain, 'k' || category_kind))
  WITH (gin_pending_list_limit = 64);

DROP INDEX CONCURRENTLY IF EXISTS incidents_recurring;
CREATE INDEX CONCURRENTLY incidents_recurring ON incidents (occurrence_count DESC, id) WHERE status = 'open';

DROP INDEX CONCURRENTLY IF EXISTS incidents_quoted;
CREATE INDEX CONCURRENTLY incidents_quoted ON incidents (last_seen_at) WHERE insight->'evidence' <> '[]';

DROP INDEX CONCURRENTLY IF EXISTS insights_quoted;
CREATE INDEX CONCURRENTLY insights_quoted ON insights (created_at) WHERE insight->'evidence' <> '[]';

DROP INDEX CONCURRENTLY IF EXISTS insights_created;
CREATE INDEX CONCURRENTLY insights_created ON insights (created_at);

DROP INDEX CONCURRENTLY IF EXISTS deliveries_with_body;
CREATE INDEX CONCURRENTLY deliveries_with_body ON deliveries (finished_at)
  WHERE body IS NOT NULL AND finished_at IS NOT NULL;

DROP INDEX CONCURRENTLY IF EXISTS deliveries_without_body;
CREATE INDEX CONCURRENTLY deliveries_without_body ON deliveries (finished_at) WHERE body IS NULL;

DROP INDEX CONCURRENTLY IF EXISTS events_repository;
CREATE INDEX CONCURRENTLY events_repository ON events (opsaicortex_repository(payload));

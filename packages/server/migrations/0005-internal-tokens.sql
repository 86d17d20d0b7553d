-- Ids of the tokens with which edge processes delivered: each is good for one delivery, at whichever core.
-- Unlogged: a crash of PostgreSQL may forget ids that live for a minute, and what a replay could bring in that minute
-- is a delivery that the unique key of deliveries already knows. It saves the wait for a commit of its own.
CREATE UNLOGGED TABLE internal_tokens (
  jti text PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
CREATE INDEX internal_tokens_expired ON internal_tokens (expires_at);

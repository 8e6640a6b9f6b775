-- Waits for whoever is taking in, or deciding, an answer about another list of the same decree, and holds the next one off until the transaction ends: else two
-- who post the last two shares of a month would each miss the other's, and nobody would protect it.
create or replace function app.hold_postings(asked_decree uuid) returns void
language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('postings ' || asked_decree, 0));
$$;
revoke execute on function app.hold_postings from public;
grant execute on function app.hold_postings to payung_crossing;

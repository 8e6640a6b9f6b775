-- Whether two people have said that no heir of a claim is known, and nobody was named since. Runs with the rights of whoever asks.
create or replace function app.has_no_heir(asked_claim uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from heir_dispute d where d.claim_id = asked_claim and d.is_without_heir and d.ended_at is null and d.decided_at is not null);
$$;

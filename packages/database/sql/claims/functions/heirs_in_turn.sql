-- The heirs of a claim who receive: alive, of the nearest class that has anybody. Runs with the rights of whoever asks.
create or replace function app.heirs_in_turn(asked_claim uuid) returns setof claim_heir language sql stable set search_path = public, pg_temp as $$
  select h.* from claim_heir h where h.claim_id = asked_claim and h.is_living and h.removal_reason is null
    and app.heir_rank(h.relation) = (select min(app.heir_rank(k.relation)) from claim_heir k where k.claim_id = asked_claim and k.is_living and k.removal_reason is null);
$$;

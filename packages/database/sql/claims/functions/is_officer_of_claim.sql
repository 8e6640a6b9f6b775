-- Whether whoever is entered has taken a step of this very claim: health papers open to them, and to who brought them. Whoever took its report back or corrected it has
-- taken no step of the case.
create or replace function app.is_officer_of_claim(asked_claim uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from claim_step s where s.claim_id = asked_claim and s.moved_by = app.user_id() and s.from_state <> s.to_state
    and 'WITHDRAWN' not in (s.from_state, s.to_state));
$$;

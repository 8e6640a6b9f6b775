-- Who has taken a step of a claim, entered an account of its heirs, written down that no heir is known, or named who sees to the funeral: none of them makes the link by which an heir confirms, writes down a call, or decides about
-- a shortfall. As `app.is_officer_of_claim` says, a report or its correction is no step.
create or replace function app.handlers_of_claim(asked_claim uuid) returns uuid[] language sql stable set search_path = public, pg_temp as $$
  select array(select s.moved_by from claim_step s where s.claim_id = asked_claim and s.moved_by is not null and s.from_state <> s.to_state
      and 'WITHDRAWN' not in (s.from_state, s.to_state)
    union select a.entered_by from heir_account a where a.claim_id = asked_claim
    union select d.proposed_by from heir_dispute d where d.claim_id = asked_claim and d.is_without_heir
    union select h.added_by from claim_heir h where h.claim_id = asked_claim and h.relation = 'FUNERAL_CARER');
$$;

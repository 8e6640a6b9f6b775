-- A proposal may be written anew by anybody, and is approved by another person than who wrote it last. What was approved stands; that no heir is known ends with an heir who is
-- named (`app.guard_claim_heir`).
create or replace function app.decide_heir_dispute() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if old.ended_at is null and new.ended_at is not null then return new; end if;
  if old.ended_at is not null or old.decided_at is not null or new.decided_at is not null and (old.proposal is null or new.proposal is distinct from old.proposal) then
    raise exception using errcode = '23514', constraint = 'heir_dispute_step', message = 'not the next step: constraint "heir_dispute_step"';
  end if;
  if new.decided_at is null then
    new.proposed_by := app.user_id();
    new.proposed_at := now();
    return new;
  end if;
  if app.user_id() is not distinct from old.proposed_by then
    raise exception using errcode = '23514', constraint = 'heir_dispute_proposer_is_not_decider',
      message = 'approved by who proposed: constraint "heir_dispute_proposer_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array[old.proposed_by], old.tenant_id);
  new.decided_by := app.user_id();
  new.decided_at := now();
  return new;
end $$;
alter function app.decide_heir_dispute owner to payung_crossing;
revoke execute on function app.decide_heir_dispute from public;

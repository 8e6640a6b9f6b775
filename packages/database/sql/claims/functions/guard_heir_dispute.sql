-- Nobody disputes where no heir is known. That no heir is known is written down of somebody who has died, where nobody who would receive is named, and its reason is what another person approves.
create or replace function app.guard_heir_dispute() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c claim;
begin
  if not new.is_without_heir then
    if exists (select from heir_dispute d where d.claim_id = new.claim_id and d.is_without_heir and d.ended_at is null) then
      raise exception using errcode = '23514', constraint = 'heir_dispute_of_nobody', message = 'no heir is known: constraint "heir_dispute_of_nobody"';
    end if;
    return new;
  end if;
  select k.* into c from claim k join life_event e on e.id = k.event_id and e.kind = 'DEATH' where k.id = new.claim_id and k.tenant_id = new.tenant_id for update of k;
  if c.id is null or c.state in ('PAID', 'CLOSED', 'WITHDRAWN') then
    raise exception using errcode = '23514', constraint = 'claim_heirs_settled', message = 'no heirs are named any more: constraint "claim_heirs_settled"';
  end if;
  if exists (select from app.heirs_in_turn(new.claim_id) h where h.relation <> 'FUNERAL_CARER') then
    raise exception using errcode = '23514', constraint = 'heir_dispute_heir_named', message = 'an heir is named: constraint "heir_dispute_heir_named"';
  end if;
  new.proposal := new.reason;
  new.proposed_by := app.user_id();
  new.proposed_at := now();
  return new;
end $$;
alter function app.guard_heir_dispute owner to payung_crossing;
revoke execute on function app.guard_heir_dispute from public;

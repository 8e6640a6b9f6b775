-- A family answers for an event that is still to come or without minutes, after its money has arrived: never a condition of payment, nor its delay, nor while an heir’s
-- word that less arrived waits to be decided. It stands in one
-- event at a time. Where heirs are named, one of them answers. After the policies have looked at the row: of what is not the viewer's, they refuse it.
create or replace function app.guard_handover_consent() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h handover := app.hold_handover(new.handover_id);
  c claim;
begin
  select * into c from claim k where k.id = new.claim_id and k.tenant_id = app.tenant_id() for no key update;
  if h.state not in ('DRAFT', 'SCHEDULED') or h.minutes is not null then
    raise exception using errcode = '23514', constraint = 'handover_over', message = 'the event is over: constraint "handover_over"';
  end if;
  if c.state not in ('PAID', 'CLOSED') then
    raise exception using errcode = '23514', constraint = 'handover_claim_paid', message = 'the claim is not paid: constraint "handover_claim_paid"';
  end if;
  if exists (select from heir_confirmation f where f.claim_id = c.id and f.is_short and f.decided_by is null) then
    raise exception using errcode = '23514', constraint = 'handover_claim_short', message = 'an heir received less: constraint "handover_claim_short"';
  end if;
  if new.consented_on > least(app.today(), h.on_day) then
    raise exception using errcode = '23514', constraint = 'handover_consent_day', message = 'in the future or after the event: constraint "handover_consent_day"';
  end if;
  if (case when new.heir_id is null then exists (select from claim_heir e where e.claim_id = c.id and e.removal_reason is null and e.is_living)
      else not exists (select from claim_heir e where e.id = new.heir_id and e.removal_reason is null and e.is_living) end) then
    raise exception using errcode = '23514', constraint = 'handover_heir', message = 'no heir of the claim: constraint "handover_heir"';
  end if;
  if exists (select from handover_consent o join handover e on e.id = o.handover_id where o.claim_id = c.id and o.id <> new.id and o.withdrawn_at is null
      and e.state <> 'CANCELLED') then
    raise exception using errcode = '23514', constraint = 'handover_consent_once', message = 'in another event: constraint "handover_consent_once"';
  end if;
  return null;
end $$;
alter function app.guard_handover_consent owner to payung_crossing;
revoke execute on function app.guard_handover_consent from public;

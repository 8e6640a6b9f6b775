-- What the insurer has paid is written down by another person than who brought the proof, of a claim that was paid and whose condition is met; never more than is
-- due, for no more children than the law pays, and never above the total of the event. The claim is held, so that two payments at one moment count each other.
create or replace function app.guard_scholarship_payment() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s scholarship := app.hold_scholarship(new.scholarship_id);
  c claim;
  p scholarship_proof;
  event_day date;
begin
  select * into c from claim k where k.id = s.claim_id;
  event_day := (select e.event_day from life_event e where e.id = c.event_id);
  if c.state not in ('PAID', 'CLOSED') then
    raise exception using errcode = '23514', constraint = 'scholarship_claim_paid', message = 'the claim is not paid: constraint "scholarship_claim_paid"';
  end if;
  select * into p from scholarship_proof k where k.scholarship_id = s.id and k.year = new.year and k.withdrawn_at is null;
  if p.id is null then
    raise exception using errcode = '23514', constraint = 'scholarship_year_proven', message = 'not proven: constraint "scholarship_year_proven"';
  end if;
  if app.user_id() is not distinct from p.added_by then
    raise exception using errcode = '23514', constraint = 'scholarship_prover_is_not_payer', message = 'by who proved it: constraint "scholarship_prover_is_not_payer"';
  end if;
  perform app.refuse_maker_account(array[p.added_by], p.tenant_id);
  if not app.scholarship_is_open(c.id) then
    raise exception using errcode = '23514', constraint = 'scholarship_condition', message = 'condition not met: constraint "scholarship_condition"';
  end if;
  if new.paid_on > app.today() or new.paid_on < event_day then
    raise exception using errcode = '23514', constraint = 'scholarship_paid_on', message = 'in the future or before the event: constraint "scholarship_paid_on"';
  end if;
  if new.rupiah > app.scholarship_due(p.id, true) then
    raise exception using errcode = '23514', constraint = 'scholarship_more_than_due', message = 'more than due: constraint "scholarship_more_than_due"';
  end if;
  if (select sum(k.rupiah) from scholarship_payment k join scholarship o on o.id = k.scholarship_id
      where o.claim_id = c.id and k.withdrawn_at is null) > app.scholarship_term(event_day, 'TOTAL_MAX') then
    raise exception using errcode = '23514', constraint = 'scholarship_total', message = 'above the total: constraint "scholarship_total"';
  end if;
  if (select count(distinct k.scholarship_id) from scholarship_payment k join scholarship o on o.id = k.scholarship_id
      where o.claim_id = c.id and o.id <> s.id and k.withdrawn_at is null) >= app.scholarship_term(event_day, 'CHILDREN_MAX') then
    raise exception using errcode = '23514', constraint = 'scholarship_children', message = 'of more children: constraint "scholarship_children"';
  end if;
  return null;
end $$;
alter function app.guard_scholarship_payment owner to payung_crossing;
revoke execute on function app.guard_scholarship_payment from public;

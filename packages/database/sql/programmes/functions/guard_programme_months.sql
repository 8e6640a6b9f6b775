-- No month that is over is planned, unless it was paid. What was paid is compared with what it was to cost as the programme is opened.
create or replace function app.guard_programme_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.past_months_unpaid(lower(new.period), upper(new.period), app.today(), new.paid_months)) then
    raise exception using errcode = '23514', constraint = 'programme_past_months', message = 'a month is over and was not paid: constraint "programme_past_months"';
  end if;
  if not app.payments_proven(new.paid_months, new.tenant_id) then
    raise exception using errcode = '23514', constraint = 'programme_payments_proven', message = 'a payment without its proof: constraint "programme_payments_proven"';
  end if;
  if old.state = 'DRAFT' and new.state = 'OPEN' and not app.payments_explained(new.paid_months, null) then
    raise exception using errcode = '23514', constraint = 'programme_payments_explained', message = 'another amount was paid, without a reason: constraint "programme_payments_explained"';
  end if;
  return null;
end $$;
alter function app.guard_programme_months owner to payung_crossing;
revoke execute on function app.guard_programme_months from public;

-- The insurer insures no month that is over: neither drafted, submitted, approved nor signed, unless it was paid. Of a signed decree the months before
-- that of its signature are over, whenever the signing is recorded. What was paid is compared with what it cost as the draft is submitted.
create or replace function app.guard_past_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.past_months_unpaid(new.from_month, new.until_month, case when new.state = 'SIGNED' then new.signed_on else app.today() end,
      new.paid_months)) then
    raise exception using errcode = '23514', constraint = 'decree_past_months', message = 'a month is over and was not paid: constraint "decree_past_months"';
  end if;
  if not app.payments_proven(new.paid_months, new.tenant_id) then
    raise exception using errcode = '23514', constraint = 'decree_payments_proven', message = 'a payment without its proof: constraint "decree_payments_proven"';
  end if;
  if old.state = 'DRAFT' and new.state = 'REVIEW' and not app.payments_explained(new.paid_months, new.cost) then
    raise exception using errcode = '23514', constraint = 'decree_payments_explained', message = 'another amount was paid, without a reason: constraint "decree_payments_explained"';
  end if;
  return null;
end $$;
alter function app.guard_past_months owner to payung_crossing;
revoke execute on function app.guard_past_months from public;

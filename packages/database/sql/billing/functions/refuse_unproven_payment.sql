-- A company with a pledge that was approved pays with the bank's paper: at the end of its transaction a payment has one (decision 199).
create or replace function app.refuse_unproven_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from pledge p join tenant t on t.id = p.tenant_id and t.kind = 'COMPANY' where p.tenant_id = new.tenant_id and p.state in ('APPROVED', 'ENDED'))
      and not exists (select from contribution_payment_proof x where x.payment_id = new.id) then
    raise exception using errcode = '23514', constraint = 'contribution_payment_proven',
      message = 'no proof of the bank: constraint "contribution_payment_proven"';
  end if;
  return null;
end $$;
alter function app.refuse_unproven_payment owner to payung_crossing;
revoke execute on function app.refuse_unproven_payment from public;

-- Whoever closes a month waits for those who book, and is entered with the instant after that wait. All who come to book wait behind: so it waits three
-- seconds at most, and can be tried again. Another government's ledger is not even waited for: the policy, which speaks after this, refuses it.
create or replace function app.sign_ledger_period() returns trigger
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '3s' as $$
begin
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  perform app.ledger_closed_until(new.tenant_id, true);
  new.closed_by := app.user_id();
  new.closed_at := clock_timestamp();
  return new;
end $$;
alter function app.sign_ledger_period owner to payung_crossing;
revoke execute on function app.sign_ledger_period from public;

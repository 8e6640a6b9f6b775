-- Whoever closes a month waits for those who book, and is entered with the instant after that wait. What is refused is refused after the policies have spoken.
create or replace function app.sign_ledger_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.ledger_closed_until(new.tenant_id, true);
  new.closed_by := app.user_id();
  new.closed_at := clock_timestamp();
  return new;
end $$;
alter function app.sign_ledger_period owner to payung_crossing;
revoke execute on function app.sign_ledger_period from public;

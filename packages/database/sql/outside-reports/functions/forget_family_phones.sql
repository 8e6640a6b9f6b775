-- A family is called back about its report while it waits. The number goes a year after the decision, or after a report that nobody has decided.
create or replace function app.forget_family_phones() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  update outside_report set family_phone_cipher = null where family_phone_cipher is not null and coalesce(decided_at, reported_at) < now() - interval '365 days';
  get diagnostics gone = row_count;
  return gone;
end $$;
alter function app.forget_family_phones owner to payung_crossing;
revoke execute on function app.forget_family_phones from public;
grant execute on function app.forget_family_phones to payung_jobs;

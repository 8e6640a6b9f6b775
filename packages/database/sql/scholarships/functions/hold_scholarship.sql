-- A child that stands, with its claim held.
create or replace function app.hold_scholarship(asked uuid) returns scholarship
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s scholarship;
begin
  perform app.hold_scholarship_claim(k.claim_id) from scholarship k where k.id = asked;
  select * into s from scholarship k where k.id = asked and k.tenant_id = app.tenant_id();
  if s.withdrawn_at is not null then
    raise exception using errcode = '23514', constraint = 'scholarship_stands', message = 'taken back: constraint "scholarship_stands"';
  end if;
  return s;
end $$;
alter function app.hold_scholarship owner to payung_crossing;
revoke execute on function app.hold_scholarship from public;

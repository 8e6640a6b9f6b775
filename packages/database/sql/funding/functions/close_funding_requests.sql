-- A decree that is put away asks no payer any more.
create or replace function app.close_funding_requests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update funding_consent c set state = 'WITHDRAWN' where c.decree_id = new.id and c.state = 'REQUESTED';
  return null;
end $$;
alter function app.close_funding_requests owner to payung_crossing;
revoke execute on function app.close_funding_requests from public;

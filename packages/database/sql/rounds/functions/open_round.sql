create or replace function app.open_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update round_task set opened = true where round_id = new.id;
  return null;
end $$;
alter function app.open_round owner to payung_crossing;
revoke execute on function app.open_round from public;

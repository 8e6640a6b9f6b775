-- Says that a pledge may have come to something else, of which the state or the months are others.
create or replace function app.mark_moved_pledge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_sum_change (tenant_id, pledge_id) values (new.tenant_id, new.id);
  return null;
end $$;
alter function app.mark_moved_pledge owner to payung_crossing;
revoke execute on function app.mark_moved_pledge from public;

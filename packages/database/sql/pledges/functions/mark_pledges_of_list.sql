-- Says that the months of a list whose step, bill or payer has changed stand otherwise than they were counted.
create or replace function app.mark_pledges_of_list() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_sum_change (tenant_id, list_id) select distinct t, new.id from unnest(array[old.tenant_id, new.tenant_id]) t;
  return null;
end $$;
alter function app.mark_pledges_of_list owner to payung_crossing;
revoke execute on function app.mark_pledges_of_list from public;

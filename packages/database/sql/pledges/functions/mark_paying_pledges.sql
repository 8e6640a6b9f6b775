-- Says that months on some lists stand otherwise than they were counted: which pledges have them is found as they are counted anew. It only adds, so nobody
-- waits. Months that are protected by the shares of several lists name none of them: the shares that were posted do.
create or replace function app.mark_paying_pledges() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_sum_change (tenant_id, list_id)
  select c.tenant_id, c.id from (select distinct g.list_id from came g) g join contribution_list c on c.id = g.list_id;
  return null;
end $$;
alter function app.mark_paying_pledges owner to payung_crossing;
revoke execute on function app.mark_paying_pledges from public;

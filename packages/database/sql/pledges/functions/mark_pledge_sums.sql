-- Says that pledges may have come to something else: whose places have changed. It only adds, so nobody waits.
create or replace function app.mark_pledge_sums() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_sum_change (tenant_id, pledge_id) select p.tenant_id, p.id from (select distinct g.pledge_id from came g) g join pledge p on p.id = g.pledge_id;
  return null;
end $$;
alter function app.mark_pledge_sums owner to payung_crossing;
revoke execute on function app.mark_pledge_sums from public;

-- Says whose bits are out of date, in one row for each viewer and block. It only adds: two who change people of one block do not wait for each other.
create or replace function app.mark_facets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into facet_change (tenant_id, block, numbers) select tenant_id, number / 8192, array_agg(number) from moved group by 1, 2;
  return null;
end $$;
alter function app.mark_facets owner to payung_crossing;
revoke execute on function app.mark_facets from public;

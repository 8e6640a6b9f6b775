-- Who paid a list, recorded what the insurer has received of it, or acts for the organisation that pays: by their word alone no receipt is proven. Runs with the
-- rights of the function that calls it.
create or replace function app.recorders_of_receipts(asked_list uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select p.recorded_by from contribution_payment p where p.list_id = asked_list
  union select r.recorded_by from contribution_receipt r where r.list_id = asked_list
  union select m.user_id from contribution_list c join membership m on m.tenant_id = c.tenant_id and m.role <> 'VIEWER' where c.id = asked_list;
$$;
revoke execute on function app.recorders_of_receipts from public;
grant execute on function app.recorders_of_receipts to payung_crossing;

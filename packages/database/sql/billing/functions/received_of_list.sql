-- What the insurer has received of a list.
create or replace function app.received_of_list(asked_list uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(r.rupiah), 0)::bigint from contribution_receipt r where r.list_id = asked_list;
$$;
alter function app.received_of_list owner to payung_crossing;
revoke execute on function app.received_of_list from public;

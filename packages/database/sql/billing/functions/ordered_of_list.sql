-- What is requested or ordered of a bill and not paid yet: its orders on their way. So much less can be paid or requested past them.
create or replace function app.ordered_of_list(of_list uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(o.rupiah), 0)::bigint from payment_order o where o.list_id = of_list and o.state in ('REQUESTED', 'ISSUED');
$$;
alter function app.ordered_of_list owner to payung_crossing;
revoke execute on function app.ordered_of_list from public;

-- What a pledge has used of its agreement: the people of it who are on lists of its company, and what these ask for in its months; never more than was pledged.
create or replace function app.pledge_use(p pledge) returns table (workers integer, rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  select least(count(distinct l.worker_id), p.workers)::integer, least(coalesce(sum(app.line_rupiah(l.list_id, l.month_rupiah, l.months)), 0), p.rupiah)::bigint
  from app.pledge_lines(array[p.id]) l;
$$;
revoke execute on function app.pledge_use from public;
grant execute on function app.pledge_use to payung_crossing;

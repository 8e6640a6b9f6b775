-- To whom of a list the insurer has not posted all of their months, once each, by the first of their lines: for whoever reads the whole government's money,
-- as the lines themselves. In a function of its own, because under the policies the planner expects two lines and looks for the person of each by itself.
create or replace function app.unposted_of_list(asked_list uuid)
returns table (worker_id uuid, village_code text, months integer, rupiah bigint, posted_months integer, verdict text, reason text)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  select l.worker_id, l.village_code, s.months, s.rupiah, coalesce(g.months, 0), g.verdict, g.reason
  from contribution_list c cross join lateral (
      select h.person_id, min(l.line_no) as line_no, sum(l.rupiah)::bigint as rupiah,
        sum((extract(year from upper(l.months))::int - extract(year from lower(l.months))::int) * 12
          + extract(month from upper(l.months))::int - extract(month from lower(l.months))::int)::int as months
      from contribution_line l join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      where l.list_id = c.id group by h.person_id offset 0) s
    left join contribution_posting g on g.list_id = asked_list and g.person_id = s.person_id
    join contribution_line l on l.list_id = asked_list and l.line_no = s.line_no
  where c.id = asked_list and c.decree_tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null and coalesce(g.months, 0) < s.months;
$$;
alter function app.unposted_of_list owner to payung_crossing;
revoke execute on function app.unposted_of_list from public;
grant execute on function app.unposted_of_list to payung_app;

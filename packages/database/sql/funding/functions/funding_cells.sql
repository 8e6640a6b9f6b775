-- The funding waterfall over all people at once: the same as `packages/domain/src/money/waterfall/funding-shares.ts`, and `funding-waterfall.test.ts` holds the
-- two together. People are held as stretches of lines that meet the same rules; a limit cuts a stretch where it ends, so nothing is kept for each person.
-- Parts are ten-thousandths of a rupiah until they are divided. Where a month costs the same whoever pays it; the draft of the rules sees to that.
create or replace function app.funding_cells(rules funding_rule[], lines integer[], flags bigint[], amounts jsonb, used jsonb default '{}')
returns table (flag bigint, from_line integer, until_line integer, month date, rule_no integer, rupiah bigint)
language plpgsql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  r funding_rule;
  state jsonb;
  people_left bigint;
  rupiah_left bigint;
  -- The first who is no longer among the people of the rule; the first, and their first month, that its ceiling does not hold.
  beyond integer;
  last_line integer;
  last_month date;
  spent bigint;
begin
  -- f flags, a and b lines, m month, x its amount, l what is left of it, t what rules take, w what this rule asks.
  select coalesce(jsonb_agg(jsonb_build_object('f', p.f, 'a', 0, 'b', 2147483647, 'm', a.month, 'x', a.rupiah, 'l', a.rupiah * 10000, 't', '{}'::jsonb)), '[]')
    into state from (select distinct f from unnest(flags) f) p cross join jsonb_to_recordset(amounts) a(month date, rupiah bigint) where a.rupiah > 0;
  foreach r in array rules loop
    beyond := null; last_line := null; last_month := null;
    select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('w', case
        when (c.f >> (r.rule_no - 1)) & 1 = 0 or c.m < r.from_month or c.m >= r.until_month then 0
        else least(c.l, coalesce(c.x * r.share_basis_points, r.rupiah * 10000, c.l)) end)), '[]')
      into state from jsonb_to_recordset(state) c(f bigint, a integer, b integer, m date, x bigint, l bigint, t jsonb);
    if r.people_max is not null then
      people_left := greatest(0, r.people_max - coalesce((used -> r.rule_no::text ->> 'people')::bigint, 0));
      select p.line into beyond
        from unnest(lines, flags) p(line, f) join (
          select distinct c.f, c.a, c.b from jsonb_to_recordset(state) c(f bigint, a integer, b integer, w bigint) where c.w > 0) s
          on s.f = p.f and p.line >= s.a and p.line < s.b
        order by p.line offset people_left limit 1;
    end if;
    if r.ceiling_rupiah is not null then
      rupiah_left := r.ceiling_rupiah - coalesce((used -> r.rule_no::text ->> 'rupiah')::bigint, 0);
      select q.line, q.upto - q.rupiah into last_line, spent from (
        select p.line, s.rupiah, sum(s.rupiah) over (order by p.line) as upto
        from unnest(lines, flags) p(line, f) join (
          select c.f, c.a, c.b, sum((c.w + 9999) / 10000)::bigint as rupiah from jsonb_to_recordset(state) c(f bigint, a integer, b integer, w bigint)
          where c.w > 0 group by 1, 2, 3) s on s.f = p.f and p.line >= s.a and p.line < s.b
        where beyond is null or p.line < beyond) q
      where q.upto > rupiah_left order by q.line limit 1;
      if last_line is not null then
        select q.m into last_month from (
          select c.m, sum((c.w + 9999) / 10000) over (order by c.m) as upto
          from jsonb_to_recordset(state) c(f bigint, a integer, b integer, m date, w bigint)
          where c.w > 0 and last_line >= c.a and last_line < c.b and c.f = flags[array_position(lines, last_line)]) q
        where spent + q.upto > rupiah_left order by q.m limit 1;
      end if;
    end if;
    with cell as (
      select c.*, bool_or(c.w > 0) over (partition by c.f, c.a) as is_asked
      from jsonb_to_recordset(state) c(f bigint, a integer, b integer, m date, x bigint, l bigint, t jsonb, w bigint)
    ), edge as (
      select c.f, c.m, c.x, c.l, c.t, c.w, e.at as a, coalesce(lead(e.at) over (partition by c.f, c.a, c.m order by e.at), c.b) as b
      from cell c cross join lateral (
        select c.a as at union select k from unnest(array[beyond, last_line, last_line + 1]) k where c.is_asked and k > c.a and k < c.b) e
    ), taken as (
      select e.*, case when (beyond is null or e.a < beyond)
        and (last_line is null or e.a < last_line or (e.a = last_line and e.m < last_month)) then e.w else 0 end as take
      from edge e
    )
    select coalesce(jsonb_agg(jsonb_build_object('f', k.f, 'a', k.a, 'b', k.b, 'm', k.m, 'x', k.x, 'l', k.l - k.take,
        't', case when k.take > 0 then k.t || jsonb_build_object(r.rule_no::text, k.take) else k.t end)), '[]') into state
    from taken k;
  end loop;
  return query
    select d.f, d.a, d.b, d.m, d.no, d.rupiah from (
      select c.f, c.a, c.b, c.m, e.no, e.parts / 10000 + case when row_number() over (partition by c.f, c.a, c.m order by e.parts % 10000 desc, e.no)
          <= c.x - (sum(e.parts / 10000) over (partition by c.f, c.a, c.m))::bigint then 1 else 0 end as rupiah
      from jsonb_to_recordset(state) c(f bigint, a integer, b integer, m date, x bigint, t jsonb)
        cross join lateral (select key::integer as no, value::bigint as parts from jsonb_each_text(c.t)) e) d
    where d.rupiah > 0;
end $$;
revoke execute on function app.funding_cells from public;
grant execute on function app.funding_cells to payung_crossing;

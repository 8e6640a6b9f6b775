-- What rules would let each payer pay of the people of a decree: by rule and month how many people and how much. Nothing is written.
create or replace function app.funding_effect(asked_decree uuid, rules funding_rule[], amounts jsonb)
returns table (rule_no integer, month date, people integer, rupiah bigint)
language plpgsql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  lines integer[];
  flags bigint[];
begin
  select array_agg(p.line_no order by p.line_no), array_agg(p.flags order by p.line_no) into lines, flags
    from app.funding_people(asked_decree, rules, (select d.from_month from decree d where d.id = asked_decree)) p;
  -- The waterfall reckons with each kind of people in each month, and rules by village and by occupation can make thousands of kinds: that takes minutes.
  if (select count(distinct f) from unnest(flags) f) * jsonb_array_length(amounts) > 720 then
    raise exception using errcode = '23514', constraint = 'funding_kinds_max', message = 'too many kinds of people: constraint "funding_kinds_max"';
  end if;
  return query
  with person as materialized (
    select p.line_no, p.flags from unnest(lines, flags) p(line_no, flags)
  ), cell as materialized (
    select c.* from app.funding_cells(rules, lines, flags, amounts) c
  ), stretch as materialized (
    select s.flag, s.from_line, count(*)::integer as people from (select distinct c.flag, c.from_line, c.until_line from cell c) s
      join person p on p.flags = s.flag and p.line_no >= s.from_line and p.line_no < s.until_line group by 1, 2
  )
  select c.rule_no, c.month, sum(s.people)::integer, sum(s.people * c.rupiah)::bigint
  from cell c join stretch s on s.flag = c.flag and s.from_line = c.from_line group by 1, 2 order by 1, 2;
end $$;
revoke execute on function app.funding_effect from public;
grant execute on function app.funding_effect to payung_crossing;

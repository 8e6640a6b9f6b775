-- What entering each readable line of a list would do: a new figure, a correction of the one that stands for the same source, area and period, or nothing, since that one
-- says the same, an earlier line of the file has it, or another entry waits. Judged a second time, only what was seen as such may still be entered: anything else is held.
-- Runs with the rights of the function that calls it.
create or replace function app.judge_figure_lines(asked uuid, seen boolean) returns void
language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  with line as materialized (
    select l.*, row_number() over (partition by l.area_code, l.indicator, l.as_of, l.as_of_precision, lower(l.source) order by l.line_no) as turn
    from figure_list_line l where l.list_id = asked and l.verdict <> 'FAULTY'
  ), judged as materialized (
    select l.line_no, l.verdict as former, l.standing_id as former_standing, s.id as standing,
      case when l.turn > 1 then 'TWICE'
        when exists (select from figure_entry w where w.tenant_id = l.tenant_id and w.state = 'PROPOSED' and w.area_code = l.area_code and w.indicator = l.indicator
          and w.as_of is not distinct from l.as_of and w.as_of_precision = l.as_of_precision and lower(w.source) = lower(l.source))
          or exists (select from figure_entry w where w.replaces_id = s.id and w.state = 'PROPOSED') then 'HELD'
        when s.id is null then 'NEW'
        when (s.amount, s.numerator, s.denominator, s.source_day, s.evidence) is not distinct from (l.amount, l.numerator, l.denominator, l.source_day, l.evidence)
          then 'SAME'
        else 'CORRECTS' end as verdict
    from line l left join figure_entry s on s.tenant_id = l.tenant_id and s.area_code = l.area_code and s.indicator = l.indicator
      and s.as_of is not distinct from l.as_of and s.as_of_precision = l.as_of_precision and lower(s.source) = lower(l.source)
      and s.state = 'CONFIRMED' and s.replaced_by_id is null
  )
  update figure_list_line l set standing_id = j.standing,
    verdict = case when seen and j.verdict in ('NEW', 'CORRECTS') and (j.former, j.former_standing) is distinct from (j.verdict, j.standing) then 'HELD' else j.verdict end
  from judged j where l.list_id = asked and l.line_no = j.line_no;
  update figure_list k set verdicts = (select coalesce(jsonb_object_agg(c.verdict, c.lines), '{}')
    from (select l.verdict, count(*) as lines from figure_list_line l where l.list_id = asked group by 1) c) where k.id = asked;
end $$;
revoke execute on function app.judge_figure_lines from public;
grant execute on function app.judge_figure_lines to payung_crossing;

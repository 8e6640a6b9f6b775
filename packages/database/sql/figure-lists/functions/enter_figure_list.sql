-- Whoever uploaded a list enters it as a whole: each line that is new or corrects becomes an entry that waits for another person. What has changed since the list was
-- checked is judged again first, and held.
create or replace function app.enter_figure_list(asked uuid, expected integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  k figure_list := app.hold_figure_list(asked, expected, '{CHECKED}');
  entered integer;
begin
  if k.uploaded_by <> app.user_id() then
    raise exception using errcode = '23514', constraint = 'figure_list_step', message = 'uploaded by somebody else: constraint "figure_list_step"';
  end if;
  perform app.judge_figure_lines(k.id, true);
  insert into figure_entry (tenant_id, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, source, source_day, evidence, replaces_id, entered_by,
    list_id, list_line)
  select l.tenant_id, l.indicator, l.area_code, l.as_of, l.as_of_precision, l.amount, l.numerator, l.denominator, l.source, l.source_day, l.evidence,
    case l.verdict when 'CORRECTS' then l.standing_id end, k.uploaded_by, l.list_id, l.line_no
  from figure_list_line l where l.list_id = k.id and l.verdict in ('NEW', 'CORRECTS') order by l.line_no;
  get diagnostics entered = row_count;
  if entered = 0 then
    raise exception using errcode = '23514', constraint = 'figure_list_nothing_new', message = 'nothing in it can be entered: constraint "figure_list_nothing_new"';
  end if;
  update figure_list set state = 'WAITING', entered_at = now(), version = version + 1 where id = k.id;
  return entered;
end $$;
alter function app.enter_figure_list owner to payung_crossing;
revoke execute on function app.enter_figure_list from public;
grant execute on function app.enter_figure_list to payung_app;

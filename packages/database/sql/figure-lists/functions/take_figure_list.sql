-- Takes in a list of figures with the lines that cannot be entered; nothing of it waits or stands before it is entered. The same content again is the earlier list, unless
-- that was sent back or withdrawn. Every line is of the own area or of a place in it.
create or replace function app.take_figure_list(asked_file uuid, stated jsonb) returns table (list_id uuid, is_known boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  f file;
  own text;
  taken uuid;
begin
  select t.area_code into own from tenant t where t.id = app.tenant_id() and t.kind in ('PROVINCE', 'REGENCY', 'CITY');
  if own is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'figure_list_of_whole', message = 'not for a part: constraint "figure_list_of_whole"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('figures of ' || app.tenant_id(), 0));
  select * into f from file where id = asked_file and tenant_id = app.tenant_id() and created_by = app.user_id() and purpose = 'IMPORT';
  if f.id is null then
    raise exception using errcode = '23514', constraint = 'figure_list_file', message = 'not one''s own file: constraint "figure_list_file"';
  end if;
  select k.id into taken from figure_list k where k.tenant_id = f.tenant_id and k.sha256 = f.sha256 and k.state not in ('REFUSED', 'WITHDRAWN');
  if taken is not null then
    return query select taken, true;
    return;
  end if;
  insert into figure_list (tenant_id, file_name, sha256, line_count, uploaded_by)
    values (f.tenant_id, f.name, f.sha256, jsonb_array_length(stated), app.user_id()) returning id into taken;
  insert into figure_list_line (list_id, line_no, tenant_id, verdict, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, source, source_day,
    evidence, faults, cells)
  select taken, r.no, f.tenant_id, case when r.faults is null then 'NEW' else 'FAULTY' end, r.indicator, r.area, r.day, r.precision, r.amount, r.numerator,
    r.denominator, r.source, r.source_day, r.evidence, r.faults, r.cells
  from jsonb_to_recordset(stated) r(no integer, indicator text, area text, day date, precision text, amount bigint, numerator bigint, denominator bigint, source text,
    source_day date, evidence text, faults jsonb, cells jsonb);
  if exists (select from figure_list_line l where l.list_id = taken and l.area_code <> own and not starts_with(l.area_code, own || '.')) then
    raise exception using errcode = '23514', constraint = 'figure_list_area', message = 'of another area: constraint "figure_list_area"';
  end if;
  perform app.judge_figure_lines(taken, false);
  return query select taken, false;
end $$;
alter function app.take_figure_list owner to payung_crossing;
revoke execute on function app.take_figure_list from public;
grant execute on function app.take_figure_list to payung_app;

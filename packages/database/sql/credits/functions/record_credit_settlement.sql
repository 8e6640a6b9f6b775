-- Somebody of the payer writes down how credits were settled: all open months of each line that is named. How many months and how much they are is derived here and never
-- taken from who calls; the sum that the insurer's letter states has to agree.
create or replace function app.record_credit_settlement(asked_kind text, asked_lists uuid[], asked_lines integer[], stated bigint, target uuid, on_day date, ref text)
returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
  credit jsonb;
  counted record;
  later contribution_list;
begin
  if app.user_id() is null or app.tenant_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'credit_open', message = 'no credit of this payer: constraint "credit_open"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('credits of ' || app.tenant_id(), 0));
  select coalesce(jsonb_agg(jsonb_build_object('list_id', k.list_id, 'line_no', k.line_no, 'month', k.month, 'rupiah', k.rupiah, 'is_confirmed', k.is_confirmed)), '[]')
    into credit
  from (select distinct x.list_id, x.line_no from unnest(asked_lists, asked_lines) x(list_id, line_no)) x
    join app.credit_months(asked_lists) k on k.list_id = x.list_id and k.line_no = x.line_no
  where k.payer_tenant_id = app.tenant_id() and not exists (select from contribution_credit_month s
    where s.list_id = k.list_id and s.line_no = k.line_no and s.month = k.month and s.live);
  select count(distinct (a.list_id, a.line_no)) as credits, coalesce(sum(a.rupiah), 0)::bigint as rupiah, coalesce(bool_and(a.is_confirmed), false) as is_confirmed
    into counted from jsonb_to_recordset(credit) a(list_id uuid, line_no integer, rupiah bigint, is_confirmed boolean);
  if counted.credits = 0 or counted.credits <> (select count(distinct (x.l, x.n)) from unnest(asked_lists, asked_lines) x(l, n)) then
    raise exception using errcode = '23514', constraint = 'credit_open', message = 'not an open credit: constraint "credit_open"';
  end if;
  if not counted.is_confirmed then
    raise exception using errcode = '23514', constraint = 'credit_of_report', message = 'only reported so far: constraint "credit_of_report"';
  end if;
  if stated is distinct from counted.rupiah then
    raise exception using errcode = '23514', constraint = 'credit_amount', message = 'another sum: constraint "credit_amount"';
  end if;
  if asked_kind = 'OFFSET' then
    select * into later from contribution_list k where k.id = target and k.tenant_id = app.tenant_id() for update;
    perform app.refuse_unfit_offset(later, asked_lists, counted.rupiah + (select coalesce(sum(s.rupiah), 0)::bigint from contribution_credit_settlement s
      where s.offset_list_id = later.id and s.state = 'RECORDED'));
  elsif (on_day between (select max(c.billed_on) from contribution_list c where c.id = any (asked_lists)) and app.today()) is not true then
    raise exception using errcode = '23514', constraint = 'credit_returned_on', message = 'before its bill, or in the future: constraint "credit_returned_on"';
  end if;
  insert into contribution_credit_settlement (tenant_id, kind, rupiah, offset_list_id, returned_on, reference, recorded_by)
  values (app.tenant_id(), asked_kind, counted.rupiah, case when asked_kind = 'OFFSET' then target end, case when asked_kind = 'RETURNED' then on_day end, ref, app.user_id())
  returning id into made;
  insert into contribution_credit_month (settlement_id, tenant_id, list_id, line_no, month, rupiah)
  select made, app.tenant_id(), a.list_id, a.line_no, a.month, a.rupiah from jsonb_to_recordset(credit) a(list_id uuid, line_no integer, month date, rupiah bigint);
  return made;
end $$;
alter function app.record_credit_settlement owner to payung_crossing;
revoke execute on function app.record_credit_settlement from public;
grant execute on function app.record_credit_settlement to payung_app;

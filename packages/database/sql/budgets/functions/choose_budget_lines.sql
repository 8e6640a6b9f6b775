-- Chooses from which lines a draft of a contribution list pays, one for each programme, in the place of what was chosen before; nothing takes the choice back.
-- The list counts as changed, so that whoever approves it has seen the lines.
create or replace function app.choose_budget_lines(asked_list uuid, choices jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
  source text;
  insured text[];
  chosen bigint;
  lines integer;
begin
  select * into c from contribution_list k where k.id = asked_list and k.tenant_id = app.tenant_id() for update;
  if c.id is null or c.is_outside or c.state <> 'DRAFT' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'budget_choice_of_draft', message = 'no draft of a list: constraint "budget_choice_of_draft"';
  end if;
  select coalesce(c.funding_source, d.funding_source), p.insurance_programmes into source, insured from decree d join programme p on p.id = d.programme_id where d.id = c.decree_id;
  update budget_commitment set state = 'RELEASED', released_at = now() where list_id = c.id and state = 'CHOSEN';
  insert into budget_commitment (list_id, line_id, tenant_id, programme, rupiah, chosen_by)
  select c.id, l.id, c.tenant_id, l.programme, x.rupiah, app.user_id()
  from jsonb_to_recordset(choices) x(line uuid, rupiah bigint)
    -- This year's months, and those of the year before that are still owed.
    join budget_line l on l.id = x.line and l.tenant_id = c.tenant_id and l.funding_source = source and l.programme = any (insured)
      and extract(year from c.until_month - 1) in (l.fiscal_year, l.fiscal_year - 1);
  get diagnostics lines = row_count;
  select sum(m.rupiah) into chosen from budget_commitment m where m.list_id = c.id and m.state = 'CHOSEN';
  if coalesce(chosen, c.total_rupiah) <> c.total_rupiah or lines <> jsonb_array_length(choices) then
    raise exception using errcode = '23514', constraint = 'budget_choice_whole', message = 'not the whole list, or a line that does not fit it: constraint "budget_choice_whole"';
  end if;
  update contribution_list set version = version + 1 where id = c.id;
end $$;
alter function app.choose_budget_lines owner to payung_crossing;
revoke execute on function app.choose_budget_lines from public;
grant execute on function app.choose_budget_lines to payung_app;

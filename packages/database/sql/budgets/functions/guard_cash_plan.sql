-- A cash plan divides the ceiling of the line's latest approved stage among twelve months, or less of it; it is approved by another person while that stage is in force.
create or replace function app.guard_cash_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l budget_line;
  latest uuid;
begin
  -- A stranger's plan is the policy's to refuse, without a word about the line.
  if tg_op = 'INSERT' and new.tenant_id is distinct from app.tenant_id() then return new; end if;
  if tg_op = 'UPDATE' and (old.state <> 'PROPOSED' or new.state = 'PROPOSED') then
    raise exception using errcode = '23514', constraint = 'cash_plan_decided', message = 'decided already: constraint "cash_plan_decided"';
  end if;
  if tg_op = 'UPDATE' and new.state = 'WITHDRAWN' then
    new.withdrawn_by := app.user_id();
    return new;
  end if;
  -- No ceiling changes and no letter is approved meanwhile.
  select * into l from budget_line where id = new.line_id and tenant_id = new.tenant_id for update;
  select s.id into latest from budget_stage s where s.line_id = l.id and s.state = 'APPROVED' and s.stage <> 'RKA' order by s.approved_at desc, s.id desc limit 1;
  if tg_op = 'INSERT' then
    new.state := 'PROPOSED';
    new.drafted_by := app.user_id();
    new.stage_id := latest;
    new.rupiah := (select coalesce(sum(m), 0) from unnest(new.months) m);
    if latest is null then
      raise exception using errcode = '23514', constraint = 'cash_plan_needs_ceiling', message = 'no ceiling yet: constraint "cash_plan_needs_ceiling"';
    end if;
  elsif new.stage_id is distinct from latest then
    raise exception using errcode = '23514', constraint = 'cash_plan_stage_passed', message = 'another stage came after: constraint "cash_plan_stage_passed"';
  end if;
  if new.rupiah > l.ceiling_rupiah then
    raise exception using errcode = '23514', constraint = 'cash_plan_within_ceiling', message = 'more than the ceiling: constraint "cash_plan_within_ceiling"';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if app.user_id() = old.drafted_by then
    raise exception using errcode = '23514', constraint = 'cash_plan_drafter_is_not_approver',
      message = 'approved by its drafter: constraint "cash_plan_drafter_is_not_approver"';
  end if;
  perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  new.approved_by := app.user_id();
  new.approved_at := clock_timestamp();
  return new;
end $$;
alter function app.guard_cash_plan owner to payung_crossing;
revoke execute on function app.guard_cash_plan from public;

-- A stage follows the one before it, is approved by another person, and sets the ceiling then: never below what is committed already.
create or replace function app.guard_budget_stage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l budget_line;
  latest budget_stage;
begin
  -- A stranger's stage is the policy's to refuse, without a word about the line.
  if tg_op = 'INSERT' and new.tenant_id is distinct from app.tenant_id() then return new; end if;
  if tg_op = 'UPDATE' and (old.state <> 'PROPOSED' or new.state = 'PROPOSED') then
    raise exception using errcode = '23514', constraint = 'budget_stage_decided', message = 'decided already: constraint "budget_stage_decided"';
  end if;
  -- Two who change one line do it one after the other, and no list is committed meanwhile.
  select * into l from budget_line where id = new.line_id and tenant_id = new.tenant_id for update;
  if tg_op = 'INSERT' then
    new.state := 'PROPOSED';
    new.drafted_by := app.user_id();
    select * into latest from budget_stage s where s.line_id = l.id and s.state = 'APPROVED' order by s.approved_at desc, s.id desc limit 1;
    if (latest.id is null and new.stage not in ('RKA', 'MURNI')) or (latest.stage = 'RKA' and new.stage <> 'MURNI')
      or (latest.stage <> 'RKA' and new.stage not in ('PERGESERAN', 'PERUBAHAN')) then
      raise exception using errcode = '23514', constraint = 'budget_stage_order', message = 'not the next stage: constraint "budget_stage_order"';
    end if;
    if new.decided_on not between coalesce(latest.decided_on, make_date(l.fiscal_year - 2, 1, 1)) and app.today() then
      raise exception using errcode = '23514', constraint = 'budget_stage_day', message = 'before the stage before it, or in the future: constraint "budget_stage_day"';
    end if;
    return new;
  end if;
  if new.state = 'WITHDRAWN' then
    new.withdrawn_by := app.user_id();
    return new;
  end if;
  if app.user_id() = old.drafted_by then
    raise exception using errcode = '23514', constraint = 'budget_drafter_is_not_approver',
      message = 'approved by its drafter: constraint "budget_drafter_is_not_approver"';
  end if;
  perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  new.approved_by := app.user_id();
  new.approved_at := clock_timestamp();
  if new.stage <> 'RKA' then
    if new.rupiah < l.committed_rupiah then
      raise exception using errcode = '23514', constraint = 'budget_ceiling_below_committed',
        message = 'less than is committed: constraint "budget_ceiling_below_committed"';
    end if;
    update budget_line set ceiling_rupiah = new.rupiah where id = l.id;
  end if;
  return new;
end $$;
alter function app.guard_budget_stage owner to payung_crossing;
revoke execute on function app.guard_budget_stage from public;

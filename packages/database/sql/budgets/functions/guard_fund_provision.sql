-- A provision letter (SPD) is recorded by one person and approved by another, whole; approved it counts for its lines, never beyond their ceilings, which the row of each
-- line holds. What was decided stays.
create or replace function app.guard_fund_provision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A stranger's letter is the policy's to refuse.
  if tg_op = 'INSERT' and new.tenant_id is distinct from app.tenant_id() then return new; end if;
  if tg_op = 'INSERT' then
    new.state := 'PROPOSED';
    new.drafted_by := app.user_id();
    if new.decided_on not between make_date(new.fiscal_year - 1, 1, 1) and app.today() then
      raise exception using errcode = '23514', constraint = 'fund_provision_day', message = 'long before its year, or in the future: constraint "fund_provision_day"';
    end if;
    return new;
  end if;
  -- Only an approved revocation ends an approved letter; its own trigger has judged it.
  if old.state = 'APPROVED' and new.state = 'REVOKED' and exists (select from fund_provision_revocation r where r.provision_id = old.id and r.state = 'APPROVED') then
    return new;
  end if;
  if old.state <> 'PROPOSED' or new.state in ('PROPOSED', 'REVOKED') then
    raise exception using errcode = '23514', constraint = 'fund_provision_decided', message = 'decided already: constraint "fund_provision_decided"';
  end if;
  if new.state = 'WITHDRAWN' then
    new.withdrawn_by := app.user_id();
    return new;
  end if;
  if app.user_id() = old.drafted_by then
    raise exception using errcode = '23514', constraint = 'fund_provision_drafter_is_not_approver',
      message = 'approved by who recorded it: constraint "fund_provision_drafter_is_not_approver"';
  end if;
  perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  new.approved_by := app.user_id();
  new.approved_at := clock_timestamp();
  -- In the order of their ids, as commitments take them: nobody waits in a circle.
  perform from budget_line l where l.id in (select x.line_id from fund_provision_line x where x.provision_id = new.id) order by l.id for update;
  if exists (select from app.unplanned_lines(new.id)) then
    raise exception using errcode = '23514', constraint = 'fund_provision_within_cash_plan', message = 'more than is planned: constraint "fund_provision_within_cash_plan"';
  end if;
  update budget_line l set provided_rupiah = l.provided_rupiah + x.rupiah from fund_provision_line x where x.provision_id = new.id and x.line_id = l.id;
  return new;
end $$;
alter function app.guard_fund_provision owner to payung_crossing;
revoke execute on function app.guard_fund_provision from public;

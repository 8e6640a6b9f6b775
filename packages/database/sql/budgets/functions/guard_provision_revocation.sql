-- The revocation of an approved letter (SPD) is proposed by one person and approved by another, never while SPM need the letter.
create or replace function app.guard_provision_revocation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  letter_state text;
begin
  -- A stranger's revocation is the policy's to refuse.
  if tg_op = 'INSERT' and new.tenant_id is distinct from app.tenant_id() then return new; end if;
  if tg_op = 'UPDATE' and (old.state <> 'PROPOSED' or new.state = 'PROPOSED') then
    raise exception using errcode = '23514', constraint = 'fund_provision_revocation_decided', message = 'decided already: constraint "fund_provision_revocation_decided"';
  end if;
  if tg_op = 'UPDATE' and new.state = 'WITHDRAWN' then
    new.withdrawn_by := app.user_id();
    return new;
  end if;
  -- Two who decide about a letter do it one after the other.
  select v.state into letter_state from fund_provision v where v.id = new.provision_id and v.tenant_id = new.tenant_id for update;
  if letter_state is distinct from 'APPROVED' then
    raise exception using errcode = '23514', constraint = 'fund_provision_not_approved', message = 'no approved letter: constraint "fund_provision_not_approved"';
  end if;
  if tg_op = 'INSERT' then
    new.state := 'PROPOSED';
    new.drafted_by := app.user_id();
  end if;
  if exists (select from app.needed_lines(new.provision_id)) then
    raise exception using errcode = '23514', constraint = 'fund_provision_needed', message = 'SPM need it: constraint "fund_provision_needed"';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if app.user_id() = old.drafted_by then
    raise exception using errcode = '23514', constraint = 'fund_provision_revocation_drafter_is_not_approver',
      message = 'approved by its drafter: constraint "fund_provision_revocation_drafter_is_not_approver"';
  end if;
  perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  new.approved_by := app.user_id();
  new.approved_at := clock_timestamp();
  return new;
end $$;
alter function app.guard_provision_revocation owner to payung_crossing;
revoke execute on function app.guard_provision_revocation from public;

-- A payer answers once, by somebody who approves for it and has no part in the decree, while the decree is not signed and its rules are those it was asked about.
create or replace function app.guard_funding_consent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d decree;
begin
  if (new.state, new.reason) is not distinct from (old.state, old.reason) then return new; end if;
  -- Rules that are replaced, and decrees that are put away, need no answer any more.
  if new.state = 'WITHDRAWN' and old.state in ('REQUESTED', 'GIVEN') and app.tenant_id() = old.tenant_id then return new; end if;
  if old.state <> 'REQUESTED' or new.state not in ('GIVEN', 'REFUSED') or app.tenant_id() is distinct from old.payer_tenant_id then
    raise exception using errcode = '23514', constraint = 'funding_consent_open', message = 'answered already: constraint "funding_consent_open"';
  end if;
  -- Its signing waits for the answer, or the answer for its signing.
  select * into d from decree k where k.id = old.decree_id for no key update;
  if d.state not in ('DRAFT', 'REVIEW', 'APPROVED') or d.funding_hash is distinct from old.funding_hash then
    raise exception using errcode = '23514', constraint = 'funding_consent_open', message = 'no longer asked: constraint "funding_consent_open"';
  end if;
  if app.user_id() = any (d.makers || old.requested_by) then
    raise exception using errcode = '23514', constraint = 'funding_maker_is_not_consenter', message = 'agreed by its maker: constraint "funding_maker_is_not_consenter"';
  end if;
  perform app.refuse_maker_account(d.makers || old.requested_by, old.tenant_id);
  if not app.holds_duty(old.payer_tenant_id, app.user_id(), 'APPROVE') then
    raise exception using errcode = '23514', constraint = 'funding_consent_by_approver', message = 'no approver of the payer: constraint "funding_consent_by_approver"';
  end if;
  new.decided_by := app.user_id();
  new.decided_at := now();
  return new;
end $$;
alter function app.guard_funding_consent owner to payung_crossing;
revoke execute on function app.guard_funding_consent from public;

create or replace function app.guard_agreement() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  open_keys text[] := '{state,state_reason,version,updated_by,updated_at}';
begin
  if tg_op = 'DELETE' or new.tenant_id <> old.tenant_id or new.created_at <> old.created_at or new.created_by is distinct from old.created_by then
    raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'an agreement stays what and whose it is: constraint "agreement_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'NEGOTIATION'), ('NEGOTIATION', 'DRAFT'), ('NEGOTIATION', 'APPROVED'),
    ('APPROVED', 'NEGOTIATION'), ('APPROVED', 'SIGNED'), ('SIGNED', 'TERMINATED')) then
    raise exception using errcode = '23514', constraint = 'agreement_transition', message = 'not the next state: constraint "agreement_transition"';
  end if;
  -- Approved, its text is what was approved; signed, what was signed.
  if old.state in ('APPROVED', 'SIGNED', 'TERMINATED') then
    open_keys := open_keys || case
      when old.state = 'APPROVED' and new.state = 'NEGOTIATION' then '{approved_by}'::text[]
      when old.state = 'APPROVED' and new.state = 'SIGNED' then '{number,signed_on}'::text[]
      when old.state = 'SIGNED' and new.state = 'TERMINATED' then '{terminated_on}'::text[]
      else '{}'::text[] end;
    if old.state = new.state or (to_jsonb(new) - open_keys) <> (to_jsonb(old) - open_keys) then
      raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'what was approved no longer changes: constraint "agreement_is_settled"';
    end if;
  end if;
  if old.state = 'NEGOTIATION' and new.state = 'APPROVED' then
    if new.approved_by is null or new.approved_by is distinct from app.user_id() then
      raise exception using errcode = '23514', constraint = 'agreement_approver', message = 'nobody approves for another: constraint "agreement_approver"';
    end if;
    if exists (select from agreement_maker m where m.agreement_id = new.id and m.user_id = new.approved_by) then
      raise exception using errcode = '23514', constraint = 'agreement_maker_is_not_approver',
        message = 'who drew it up does not approve it: constraint "agreement_maker_is_not_approver"';
    end if;
    perform app.refuse_maker_account(array(select m.user_id from agreement_maker m where m.agreement_id = new.id), new.tenant_id);
  end if;
  -- By its paper and every party, never by one entry.
  if old.state = 'APPROVED' and new.state = 'SIGNED' and not exists (
    select from agreement_signing s where s.agreement_id = new.id and s.ended_at is null and s.signed_on = new.signed_on
      and app.agreement_is_confirmed(new.id)) then
    raise exception using errcode = '23514', constraint = 'agreement_confirmed_by_all', message = 'not every party has confirmed it: constraint "agreement_confirmed_by_all"';
  end if;
  return new;
end $$;
alter function app.guard_agreement owner to payung_crossing;
revoke execute on function app.guard_agreement from public;

create or replace function app.guard_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  owner round;
  is_owner boolean := app.tenant_id() is null
    or (app.tenant_id() = coalesce(new.tenant_id, old.tenant_id) and app.area_scope() = '' and app.agency_id() is null);
begin
  select * into owner from round r where r.id = coalesce(new.round_id, old.round_id) for share;
  if owner.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'round_is_settled', message = 'a closed round no longer changes: constraint "round_is_settled"';
  end if;
  if tg_op = 'INSERT' then
    new.opened := owner.state = 'OPEN';
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'NOT_BEGUN' then
      raise exception using errcode = '23001', constraint = 'round_task_is_begun', message = 'somebody is at work on it: constraint "round_task_is_begun"';
    end if;
    return old;
  end if;
  if (to_jsonb(new) - '{quota,state,due_on,opened,remarks,sent_by,sent_at,decided_by,decided_at,proposed,answered,version}'::text[])
    <> (to_jsonb(old) - '{quota,state,due_on,opened,remarks,sent_by,sent_at,decided_by,decided_at,proposed,answered,version}'::text[]) then
    raise exception using errcode = '23001', constraint = 'round_task_is_settled', message = 'who is asked stays: constraint "round_task_is_settled"';
  end if;
  if new.state <> old.state then
    if (old.state, new.state) not in (('NOT_BEGUN', 'AT_WORK'), ('AT_WORK', 'SENT'), ('RETURNED', 'SENT'), ('SENT', 'RETURNED'), ('SENT', 'ACCEPTED'))
      or owner.state <> 'OPEN' then
      raise exception using errcode = '23514', constraint = 'round_task_transition', message = 'not the next state: constraint "round_task_transition"';
    end if;
    if new.state in ('RETURNED', 'ACCEPTED') and not is_owner then
      raise exception using errcode = '23514', constraint = 'round_task_decider', message = 'who asked decides: constraint "round_task_decider"';
    end if;
    -- The sender under this very account is refused by the constraint of the table.
    if new.state = 'ACCEPTED' and new.sent_by <> app.user_id() then
      perform app.refuse_maker_account(array[new.sent_by], new.proposer_tenant_id);
    end if;
    -- What a village proposes was deliberated in the village.
    if new.state = 'SENT' and new.kind = 'VILLAGE' and not exists (select from deliberation d where d.task_id = new.id) then
      raise exception using errcode = '23514', constraint = 'round_task_deliberation', message = 'no deliberation: constraint "round_task_deliberation"';
    end if;
  end if;
  if not is_owner and (new.quota <> old.quota or new.due_on is distinct from old.due_on) then
    raise exception using errcode = '23514', constraint = 'round_task_decider', message = 'who asked decides: constraint "round_task_decider"';
  end if;
  return new;
end $$;
alter function app.guard_round_task owner to payung_crossing;
revoke execute on function app.guard_round_task from public;

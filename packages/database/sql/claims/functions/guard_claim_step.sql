-- A claim goes from state to state as `packages/domain/src/benefit/claim-state.ts` says, by one step at a time, and each is written down.
create or replace function app.guard_claim_step() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  e life_event;
  is_asked boolean;
begin
  select * into e from life_event l where l.id = old.event_id;
  is_asked := e.state = 'REPORTED' and app.claim_programme(e) is not null;
  -- An event that is withdrawn or corrected takes its claim along, by functions of its own, which alone write the version: a claim is withdrawn exactly where its
  -- event asks no insurance.
  if new.version = old.version + 1 and (new.state = old.state or new.state = 'WITHDRAWN' and not is_asked
      or old.state = 'WITHDRAWN' and new.state = 'REPORTED' and is_asked) then
    return new;
  end if;
  if (old.state, new.state) not in (('REPORTED', 'DOCUMENTS'), ('DOCUMENTS', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'IN_REVIEW'),
      ('SUBMITTED', 'RETURNED'), ('IN_REVIEW', 'RETURNED'), ('SUBMITTED', 'APPROVED'), ('IN_REVIEW', 'APPROVED'), ('SUBMITTED', 'REJECTED'),
      ('IN_REVIEW', 'REJECTED'), ('REJECTED', 'SUBMITTED'), ('APPROVED', 'PAID'), ('APPROVED', 'SUBMITTED'), ('PAID', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'claim_step', message = format('from %s to %s: constraint "claim_step"', old.state, new.state);
  end if;
  -- A month that the insurer posts after the claim has gone out is owed, too: with the answer, what is due may rise. It falls only with the payment, where no heir is known.
  if new.state <> 'SUBMITTED' and (new.complete_on is distinct from old.complete_on
      or new.due_rupiah is distinct from old.due_rupiah and (new.state = 'APPROVED' and new.due_rupiah > old.due_rupiah
        or new.state = 'PAID' and new.due_rupiah < old.due_rupiah and app.has_no_heir(new.id)) is not true)
    or new.state <> 'APPROVED' and (new.approved_rupiah, new.insurer_number) is distinct from (old.approved_rupiah, old.insurer_number)
    or new.state <> 'PAID' and new.paid_rupiah is distinct from old.paid_rupiah
    or (old.state, new.state) <> ('APPROVED', 'SUBMITTED') and new.owed_for_delay_rupiah is distinct from old.owed_for_delay_rupiah then
    raise exception using errcode = '23514', constraint = 'claim_step', message = 'money in another step: constraint "claim_step"';
  end if;
  -- The month decides what is due, so that a day which is known by its month or year alone is corrected first.
  if new.state = 'SUBMITTED' and e.day_precision <> 'DAY' then
    raise exception using errcode = '23514', constraint = 'claim_day_known', message = 'the day is not known: constraint "claim_day_known"';
  end if;
  if new.state_day > app.today() or new.state_day < old.state_day then
    raise exception using errcode = '23514', constraint = 'claim_state_day', message = 'before the last step or in the future: constraint "claim_state_day"';
  end if;
  if new.complete_on > app.today() then
    raise exception using errcode = '23514', constraint = 'claim_complete_on', message = 'complete in the future: constraint "claim_complete_on"';
  end if;
  -- What a work accident costs, only the insurer knows. So a death of work of which no heir is known has no bound but what was approved, either: which part of that sum is
  -- the heirs' and goes to the fund, and which are treatment, transport and wages until the death, stands in no table. The API proposes the funeral money, and what is paid
  -- is what whoever pays has written down.
  if new.programme = 'DEATH' and new.state = 'APPROVED' and new.approved_rupiah > new.due_rupiah then
    raise exception using errcode = '23514', constraint = 'claim_approved_more', message = 'more than due: constraint "claim_approved_more"';
  end if;
  -- What was approved stands until the insurer answers anew. While no heir is known, the funeral money is all that is due.
  if (old.state, new.state) = ('APPROVED', 'SUBMITTED') and new.programme = 'DEATH' and (new.due_rupiah <= old.approved_rupiah or app.has_no_heir(new.id)) then
    raise exception using errcode = '23514', constraint = 'claim_nothing_left', message = 'all that is due was approved: constraint "claim_nothing_left"';
  end if;
  -- Where nobody says otherwise, all that was approved was paid.
  if new.state = 'PAID' then
    new.paid_rupiah := coalesce(new.paid_rupiah, new.approved_rupiah);
    if new.paid_rupiah > new.approved_rupiah then
      raise exception using errcode = '23514', constraint = 'claim_paid_more', message = 'more than approved: constraint "claim_paid_more"';
    end if;
    perform app.pay_heirs(new);
  end if;
  if new.state = 'CLOSED' then perform app.refuse_unheard_heirs(new.id); end if;
  new.state_since := app.today();
  new.version := old.version + 1;
  -- Asked for the rest, the days of the insurer begin anew: what it owed for its delay until then stays in the history, whatever the reason says.
  insert into claim_step (claim_id, tenant_id, from_state, to_state, reason, on_day, moved_by, owed_for_delay_rupiah)
  values (new.id, new.tenant_id, old.state, new.state, new.state_reason, new.state_day, app.user_id(),
    case when (old.state, new.state) = ('APPROVED', 'SUBMITTED') then new.owed_for_delay_rupiah end);
  return new;
end $$;
alter function app.guard_claim_step owner to payung_crossing;
revoke execute on function app.guard_claim_step from public;

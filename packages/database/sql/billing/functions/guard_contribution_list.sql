-- A list goes its way step by step: drafted, approved by another person than drew it up or chose its budget lines, sent, billed by the insurer. Who took a step is whoever is entered. A list that is
-- set aside gives its months free; one that was sent is called back by somebody else, with the reason, while the insurer has not billed it.
create or replace function app.guard_contribution_list() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  choosers uuid[];
begin
  -- What is offset by earlier credits changes while the insurer has not billed the list (`app.confirm_credit_settlement`).
  if new.state = old.state and new.offset_rupiah <> old.offset_rupiah and old.state in ('DRAFT', 'APPROVED', 'SENT') then return new; end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'APPROVED'), ('DRAFT', 'DISCARDED'), ('APPROVED', 'DISCARDED'), ('APPROVED', 'SENT'),
    ('SENT', 'BILLED'), ('SENT', 'DISCARDED')) then
    raise exception using errcode = '23514', constraint = 'contribution_list_step', message = 'not the next step: constraint "contribution_list_step"';
  end if;
  if new.state = old.state then return new; end if;
  new.version := old.version + 1;
  case new.state
    when 'APPROVED' then
      if app.user_id() = old.drafted_by then
        raise exception using errcode = '23514', constraint = 'contribution_list_drafter_is_not_approver',
          message = 'approved by its drafter: constraint "contribution_list_drafter_is_not_approver"';
      end if;
      select coalesce(array_agg(distinct m.chosen_by), '{}') into choosers from budget_commitment m where m.list_id = old.id and m.state = 'CHOSEN';
      if app.user_id() = any (choosers) then
        raise exception using errcode = '23514', constraint = 'contribution_list_chooser_is_not_approver',
          message = 'approved by who chose its budget lines: constraint "contribution_list_chooser_is_not_approver"';
      end if;
      perform app.refuse_maker_account(choosers || old.drafted_by, old.tenant_id);
      new.approved_by := app.user_id();
      new.approved_at := now();
    when 'SENT' then
      new.sent_by := app.user_id();
      new.sent_at := now();
    when 'BILLED' then
      new.billed_by := app.user_id();
      new.billed_at := now();
    when 'DISCARDED' then
      new.discarded_by := app.user_id();
      new.discarded_at := now();
      if old.state = 'SENT' then
        if app.user_id() in (old.drafted_by, old.sent_by) then
          raise exception using errcode = '23514', constraint = 'contribution_list_maker_is_not_recaller',
            message = 'called back by who drew it up or sent it: constraint "contribution_list_maker_is_not_recaller"';
        end if;
        perform app.refuse_maker_account(array[old.drafted_by, old.sent_by], old.tenant_id);
        new.recalled_by := app.user_id();
      end if;
      update contribution_line set live = false where list_id = old.id;
      -- What was to be offset in it is a credit again.
      update contribution_credit_settlement set state = 'REVERSED', reversed_by = app.user_id(), reversed_at = now(), version = version + 1,
        reversal_reason = 'Daftar iuran yang memperhitungkannya disisihkan' where offset_list_id = old.id and state <> 'REVERSED';
      new.offset_rupiah := 0;
  end case;
  -- Somebody may have left the decree since the draft.
  if new.state in ('APPROVED', 'SENT') and exists (select from contribution_line l
      join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      where l.list_id = old.id and upper(l.months) > h.until_month) then
    raise exception using errcode = '23514', constraint = 'contribution_list_outdated', message = 'lists months that the decree gives no more: constraint "contribution_list_outdated"';
  end if;
  if old.sent_on is not null and new.sent_on is distinct from old.sent_on then
    raise exception using errcode = '23514', constraint = 'contribution_list_sent_on', message = 'the day of sending stays: constraint "contribution_list_sent_on"';
  end if;
  if new.state = 'SENT' and new.sent_on not between app.day_of(old.approved_at) and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_list_sent_on', message = 'sent before its approval or in the future: constraint "contribution_list_sent_on"';
  end if;
  if new.state = 'BILLED' and (new.billed_on between new.sent_on and app.today()) is not true then
    raise exception using errcode = '23514', constraint = 'contribution_list_billed_on',
      message = 'billed before it was sent or in the future: constraint "contribution_list_billed_on"';
  end if;
  return new;
end $$;
alter function app.guard_contribution_list owner to payung_crossing;
revoke execute on function app.guard_contribution_list from public;

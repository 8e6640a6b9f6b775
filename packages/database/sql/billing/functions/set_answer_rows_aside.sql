-- Sets rows of an answer aside that nobody can take over, with a reason: they stay, and say who did it. Nothing is posted by it, yet whoever paid does not
-- decide what counts of the insurer's answer, and whoever brought it, or what it contradicts, does not set a contradiction aside. What another person decides
-- between two answers is not set aside.
create or replace function app.set_answer_rows_aside(asked_answer uuid, row_nos integer[], stated_reason text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a contribution_answer;
  payers uuid[];
  earlier_bringers uuid[];
  decidable integer[];
  closed integer;
begin
  select k.* into a from contribution_answer k where k.id = asked_answer and k.tenant_id = app.tenant_id();
  perform from contribution_list c where c.id = a.list_id for update;
  if a.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'contribution_answer_row_open', message = 'no answer: constraint "contribution_answer_row_open"';
  end if;
  select array_agg(distinct p.recorded_by) into payers from contribution_payment p where p.list_id = a.list_id;
  if app.user_id() = any (payers) then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_receiver',
      message = 'set aside by who paid: constraint "contribution_payer_is_not_receiver"';
  end if;
  if exists (select from app.contradicting_rows(a.id, row_nos)) then
    if app.user_id() = a.recorded_by then
      raise exception using errcode = '23514', constraint = 'contribution_bringer_is_not_settler',
        message = 'a contradiction set aside by who brought it: constraint "contribution_bringer_is_not_settler"';
    end if;
    earlier_bringers := array(select app.contradicted_bringers(a.id));
    if app.user_id() = any (earlier_bringers) then
      raise exception using errcode = '23514', constraint = 'contribution_earlier_bringer_is_not_settler',
        message = 'a contradiction set aside by who brought the earlier answer: constraint "contribution_earlier_bringer_is_not_settler"';
    end if;
    perform app.refuse_maker_account(array_agg(m.user_id), m.tenant_id) from app.contradicted_makers(a.id) m group by m.tenant_id;
    perform app.refuse_maker_account(array[a.recorded_by], a.tenant_id);
  end if;
  -- A share was paid for its payer: there it is known who opened the accounts.
  perform app.refuse_maker_account(payers, c.tenant_id) from contribution_list c where c.id = a.list_id;
  decidable := array(select app.decidable_conflicts(a.id, row_nos));
  update contribution_answer_row r set outcome = 'SET_ASIDE', set_aside_reason = stated_reason, settled_by = app.user_id(), settled_at = now()
  where r.answer_id = a.id and r.row_no = any (row_nos) and r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')
    and r.row_no <> all (decidable);
  get diagnostics closed = row_count;
  if closed = 0 or closed <> (select count(distinct n) from unnest(row_nos) n) then
    raise exception using errcode = '23514', constraint = 'contribution_answer_row_open', message = 'not open any more: constraint "contribution_answer_row_open"';
  end if;
  update contribution_answer k set open_rows = k.open_rows - closed where k.id = a.id;
  return closed;
end $$;
alter function app.set_answer_rows_aside owner to payung_crossing;
revoke execute on function app.set_answer_rows_aside from public;
grant execute on function app.set_answer_rows_aside to payung_app;

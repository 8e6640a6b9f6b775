-- Decides the rows of an answer that say otherwise than an earlier one, or another number: the newer answer holds, or the earlier one stays. Whoever brought the file does not
-- decide what it overturns, nor does whoever brought what it contradicts, or paid.
create or replace function app.settle_contribution_answer(asked_answer uuid, takes_newer boolean) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a contribution_answer;
  settled integer;
  accepted integer;
  rejected integer;
  decided integer[];
  payers uuid[];
  earlier_bringers uuid[];
begin
  select k.* into a from contribution_answer k where k.id = asked_answer and k.tenant_id = app.tenant_id();
  perform from contribution_list c where c.id = a.list_id for update;
  perform app.hold_postings(c.decree_id) from contribution_list c where c.id = a.list_id;
  select k.* into a from contribution_answer k where k.id = asked_answer and k.tenant_id = app.tenant_id() for update;
  if a.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'contribution_answer_nothing_open', message = 'no answer: constraint "contribution_answer_nothing_open"';
  end if;
  if app.user_id() = a.recorded_by then
    raise exception using errcode = '23514', constraint = 'contribution_bringer_is_not_settler',
      message = 'decided by who brought it: constraint "contribution_bringer_is_not_settler"';
  end if;
  select coalesce(array_agg(distinct p.recorded_by), '{}') into payers from contribution_payment p where p.list_id = a.list_id;
  if app.user_id() = any (payers) then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_receiver',
      message = 'decided by who paid: constraint "contribution_payer_is_not_receiver"';
  end if;
  earlier_bringers := array(select app.contradicted_bringers(a.id));
  if app.user_id() = any (earlier_bringers) then
    raise exception using errcode = '23514', constraint = 'contribution_earlier_bringer_is_not_settler',
      message = 'decided by who brought the earlier answer: constraint "contribution_earlier_bringer_is_not_settler"';
  end if;
  -- Who paid a share, or brought an earlier answer, did it for another tenant perhaps: there it is known who opened their account.
  perform app.refuse_maker_account(payers, c.tenant_id) from contribution_list c where c.id = a.list_id;
  perform app.refuse_maker_account(array_agg(m.user_id), m.tenant_id) from app.contradicted_makers(a.id) m group by m.tenant_id;
  perform app.refuse_maker_account(array[a.recorded_by], a.tenant_id);
  -- Where somebody has no earlier answer, there is none to stay.
  decided := array(select d.row_no from app.decidable_conflicts(a.id, null) d(row_no) where takes_newer or exists (
    select from contribution_answer_row r join contribution_posting g on g.list_id = a.list_id and g.person_id = r.person_id
    where r.answer_id = a.id and r.row_no = d.row_no));
  if cardinality(decided) = 0 then
    raise exception using errcode = '23514', constraint = 'contribution_answer_nothing_open', message = 'nothing to decide: constraint "contribution_answer_nothing_open"';
  end if;
  -- By how much the decision changes those who are posted and those who are rejected.
  select count(*) filter (where r.verdict = 'ACCEPTED') - count(*) filter (where g.verdict = 'ACCEPTED'),
    count(*) filter (where r.verdict = 'REJECTED') - count(*) filter (where g.verdict = 'REJECTED') into accepted, rejected
  from contribution_answer_row r left join contribution_posting g on g.list_id = a.list_id and g.person_id = r.person_id
  where r.answer_id = a.id and r.row_no = any (decided);
  update contribution_answer_row r set settled_by = app.user_id(), settled_at = now(),
    outcome = case when not takes_newer then 'KEPT_EARLIER' when r.verdict = 'ACCEPTED' then 'POSTED' else 'REJECTED' end
  where r.answer_id = a.id and r.row_no = any (decided);
  get diagnostics settled = row_count;
  if takes_newer then
    perform app.post_answer_rows(a.id, now());
    perform app.close_overtaken_rows(a.id, now());
  end if;
  update contribution_answer k set open_rows = k.open_rows - settled,
    posted_people = k.posted_people + case when takes_newer then accepted else 0 end,
    rejected_people = k.rejected_people + case when takes_newer then rejected else 0 end
  where k.id = a.id;
  return settled;
end $$;
alter function app.settle_contribution_answer owner to payung_crossing;
revoke execute on function app.settle_contribution_answer from public;
grant execute on function app.settle_contribution_answer to payung_app;

-- Takes in a file in which the insurer says to whom it has posted the money of a list. Each row is matched exactly, by NIK or by number, or by nothing.
-- The same file twice has no effect, nor has an answer that is known. An answer that contradicts an earlier one, another payer's months, another number
-- or the amount of the list is a conflict: it is kept and shown, and changes nothing. The decree's tenant brings it, which has registered the people with the
-- insurer, whoever pays the list. The planner takes what a file states for a hundred rows: of many, it is not to look at the whole list for each.
create or replace function app.take_contribution_answer(asked_list uuid, asked_file uuid, people integer, total bigint, stated jsonb) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan set enable_nestloop = on as $$
declare
  c contribution_list;
  f file;
  payers uuid[];
  answer uuid;
  answers integer;
  answers_of_day integer;
begin
  select * into c from contribution_list where id = asked_list and decree_tenant_id = app.tenant_id() for update;
  if c.state is distinct from 'BILLED' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'contribution_answer_of_bill', message = 'not billed yet: constraint "contribution_answer_of_bill"';
  end if;
  perform app.hold_postings(c.decree_id);
  select array_agg(distinct p.recorded_by) into payers from contribution_payment p where p.list_id = c.id;
  if app.user_id() = any (payers) then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_receiver',
      message = 'posted by who paid: constraint "contribution_payer_is_not_receiver"';
  end if;
  if payers is not null then perform app.refuse_maker_account(payers, c.tenant_id); end if;
  select * into f from file where id = asked_file and tenant_id = c.decree_tenant_id and created_by = app.user_id() and purpose = 'IMPORT';
  if f.id is null then
    raise exception using errcode = '23514', constraint = 'contribution_answer_file', message = 'not one''s own file: constraint "contribution_answer_file"';
  end if;
  select a.id into answer from contribution_answer a where a.list_id = c.id and a.sha256 = f.sha256;
  if answer is not null then return answer; end if;
  -- Each row of a file stays for good. Of each person, under the lock of the list: whoever fills it stops nobody else who brings what contradicts them.
  select count(*), count(*) filter (where a.recorded_at > now() - interval '1 day') into answers, answers_of_day from contribution_answer a
  where a.list_id = c.id and a.recorded_by = app.user_id();
  if answers_of_day >= 20 then
    raise exception using errcode = '23514', constraint = 'contribution_answers_of_day', message = 'twenty in a day: constraint "contribution_answers_of_day"';
  end if;
  if people <> jsonb_array_length(stated) or total <> (select coalesce(sum((r ->> 'rupiah')::bigint), 0) from jsonb_array_elements(stated) r) then
    raise exception using errcode = '23514', constraint = 'contribution_answer_total', message = 'the file says another sum: constraint "contribution_answer_total"';
  end if;
  if people >= 1000 then perform set_config('enable_nestloop', 'off', true); end if;
  insert into contribution_answer (list_id, tenant_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
    values (c.id, c.decree_tenant_id, f.name, f.sha256, people, total, app.user_id()) returning id into answer;
  -- Planned anew for its own rows, while keys are looked up by plans that are kept (`app.post_answer_rows`).
  perform set_config('plan_cache_mode', 'auto', true);
  execute $judged$
    with line as materialized (
      select * from app.listed_people($1)
    ), person_on as materialized (
      select l.person_id, min(l.worker_id::text)::uuid as worker_id, sum(l.length)::int as length, min(l.insurance_programmes) as programmes
      from line l group by l.person_id
    ), stated_row as materialized (
      select r.*, coalesce(p.id, m.person_id) as named
      from jsonb_to_recordset($5) r(no integer, index text, prefix text, number text, verdict text, months integer, rupiah bigint, reason text, fault text)
        left join person p on p.blind_index = decode(r.index, 'hex')
        -- A number may have changed hands: then it is whose it is in the months of the list, and nobody's where that is not one person.
        left join lateral (select case when count(distinct k.person_id) filter (where k.period && o.months) = 1 then min(k.person_id) filter (where k.period && o.months)
            when count(distinct k.person_id) = 1 then min(k.person_id) end as person_id
          from insured_membership k join line o on o.person_id = k.person_id where r.index is null and k.membership_number = r.number) m on true
    ), posted as materialized (
      select r.no, l.line_no, l.person_id, l.insurance_programmes,
        daterange(lower(l.months), (lower(l.months) + make_interval(months => least(l.length, r.months - l.earlier)))::date) as months
      from stated_row r join line l on l.person_id = r.named where r.verdict = 'ACCEPTED' and r.months > l.earlier
    ), price as (
      select s.months, sum((m ->> 'perPersonRupiah')::bigint) as rupiah
      from (select distinct p.months from posted p) s join jsonb_array_elements($4) m on s.months @> (m ->> 'month')::date
        and m ->> 'isShare' is null group by s.months
    ), due as materialized (
      select p.no, sum(coalesce(k.month_rupiah * app.month_count(p.months), x.rupiah)) as rupiah, min(lower(p.months)) as first_month
      from posted p join contribution_line k on k.list_id = $1 and k.line_no = p.line_no left join price x on x.months = p.months group by p.no
    ), covered as materialized (
      select distinct p.no from posted p join protected_span s on s.person_id = p.person_id and s.insurance_programme = any (p.insurance_programmes)
        and s.months && p.months and s.list_id is distinct from $1 and s.decree_id is distinct from $2
    ), other_number as materialized (
      -- Whom a number could contradict at all: asking `app.number_contradicts` for each of many people takes longer than all else here.
      select r.named from stated_row r join insured_membership m on m.person_id = r.named and m.membership_number <> r.number
      union
      select r.named from stated_row r join insured_membership m on m.membership_number = r.number and m.person_id <> r.named
    ), number_twice as materialized (
      select r.number from stated_row r where r.verdict = 'ACCEPTED' and r.fault is null group by r.number having count(distinct r.named) > 1
    ), judged as (
      select r.*, o.person_id, o.worker_id, case
          when r.fault is not null then r.fault
          when o.person_id is null then 'UNMATCHED'
          when row_number() over (partition by o.person_id order by r.no) > 1 then 'TWICE_IN_FILE'
          when (g.verdict, g.months, g.rupiah, g.membership_number) is not distinct from (r.verdict, r.months, r.rupiah, case when r.verdict = 'ACCEPTED' then r.number end)
            then 'KNOWN'
          when r.verdict = 'ACCEPTED' and r.months > o.length then 'MORE_MONTHS'
          when r.verdict = 'ACCEPTED' and r.rupiah <> d.rupiah then 'OTHER_AMOUNT'
          when exists (select from covered v where v.no = r.no) then 'OTHER_PAYER'
          when r.verdict = 'ACCEPTED' and exists (select from number_twice t where t.number = r.number) then 'OTHER_NUMBER'
          when r.verdict = 'ACCEPTED' and exists (select from other_number n where n.named = o.person_id)
            and app.number_contradicts(o.person_id, o.programmes, r.number, d.first_month) then 'OTHER_NUMBER'
          when g.person_id is not null then 'OTHER_ANSWER'
        end as finding
      from stated_row r left join person_on o on o.person_id = r.named left join due d on d.no = r.no
        left join contribution_posting g on g.list_id = $1 and g.person_id = o.person_id
    )
    insert into contribution_answer_row (answer_id, row_no, tenant_id, person_id, worker_id, national_id_prefix, membership_number, verdict, months, rupiah,
      reason, outcome, fault)
    select $6, j.no, $3, j.person_id, j.worker_id, j.prefix, j.number, j.verdict, j.months, j.rupiah, j.reason,
      case when j.finding is null then case j.verdict when 'ACCEPTED' then 'POSTED' else 'REJECTED' end
        when j.finding in ('UNMATCHED', 'KNOWN') then j.finding
        when j.finding in ('MORE_MONTHS', 'OTHER_AMOUNT', 'OTHER_NUMBER', 'OTHER_PAYER', 'OTHER_ANSWER') then 'CONFLICT' else 'INVALID' end,
      case when j.finding not in ('UNMATCHED', 'KNOWN') then j.finding end
    from judged j
  $judged$ using c.id, c.decree_id, c.decree_tenant_id, c.months, stated, answer;
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  perform app.post_answer_rows(answer, null);
  perform app.close_overtaken_rows(answer, null);
  update contribution_answer a set posted_people = t.posted, rejected_people = t.rejected, known_people = t.known, open_rows = t.open
  from (select count(*) filter (where r.outcome = 'POSTED') as posted, count(*) filter (where r.outcome = 'REJECTED') as rejected,
      count(*) filter (where r.outcome = 'KNOWN') as known, count(*) filter (where r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')) as open
    from contribution_answer_row r where r.answer_id = answer) t
  where a.id = answer;
  -- Beyond these only about people of whom none was taken over: else nobody could bring the rest of a list that others have filled.
  if answers >= 200 and exists (select from contribution_answer a where a.id = answer and a.posted_people + a.rejected_people < a.stated_people) then
    raise exception using errcode = '23514', constraint = 'contribution_answers_of_list', message = '200 of a list: constraint "contribution_answers_of_list"';
  end if;
  return answer;
end $$;
alter function app.take_contribution_answer owner to payung_crossing;
revoke execute on function app.take_contribution_answer from public;
grant execute on function app.take_contribution_answer to payung_app;

-- Lets the lines of a designation be held as its amendment says, from its month on. A line that was taken away is not taken again: amendments of one
-- line follow each other in time, of different lines in any order.
create or replace function app.apply_amendment(d decree, base decree) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  last_line integer;
  ages record;
  begins date := greatest(d.from_month, app.today());
begin
  if base.state not in ('SIGNED', 'PUBLISHED') or d.from_month < base.from_month or d.until_month <> base.until_month then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  if exists (select from decree_entry e left join decree_holding h on h.decree_id = base.id and h.line_no = e.target_line and h.until_month = base.until_month
        and h.from_month <= d.from_month
      where e.decree_id = d.id and e.target_line is not null and (h.line_no is null or (e.change = 'REMOVE' and h.worker_id <> e.worker_id)
        -- A record that was merged is corrected to the one it was merged into.
        or (e.change = 'CORRECT' and app.current_record(h.worker_id) is distinct from e.worker_id)
        or h.area_code <> e.area_code)) then
    raise exception using errcode = '23514', constraint = 'decree_line_taken', message = 'a line has changed since: constraint "decree_line_taken"';
  end if;
  -- Another amendment may have corrected the line alike since.
  if exists (select from app.corrects_nothing(d.id)) then
    raise exception using errcode = '23514', constraint = 'decree_corrects_something', message = 'nothing is corrected: constraint "decree_corrects_something"';
  end if;
  -- By the rule in force today, from the first month of the amendment on.
  select a.* into ages from app.lawful_ages(base.programme_id, (select v.version from rule_version v
    where v.programme_id = base.programme_id and v.effective_from <= app.today() order by v.effective_from desc, v.version desc limit 1)) a;
  if exists (select from decree_entry e join worker w on w.id = e.worker_id where e.decree_id = d.id and e.change in ('ADD', 'REPLACE')
      and (w.status not in ('CANDIDATE', 'VERIFIED') or app.designation_bar(w.public_service, w.citizenship) is not null or w.superseded_by is not null
        or app.age_bar(w.birth_date, lower(w.declared_period), w.membership_kind, begins, app.today(), ages.below, ages.at_least) is not null)) then
    raise exception using errcode = '23514', constraint = 'decree_newcomer_eligible', message = 'who comes has died, moved or is no longer eligible: constraint "decree_newcomer_eligible"';
  end if;
  if exists (select from app.areas_over_quota(d.id)) then
    raise exception using errcode = '23514', constraint = 'decree_within_area_quota', message = 'more people than the quota of their area: constraint "decree_within_area_quota"';
  end if;
  select max(h.line_no) into last_line from decree_holding h where h.decree_id = base.id;
  -- Whoever has died, stands twice, or may not or need not be designated loses nothing that the gap calendar would ask to renew.
  update decree_holding h set until_month = d.from_month, has_left = e.change in ('REMOVE', 'REPLACE')
      and e.reason_code in ('DECEASED', 'DUPLICATE', 'NEVER_ELIGIBLE', 'FOREIGN', 'EMPLOYED', 'OVER_AGE', 'NOT_POOR', 'REFUSED')
    from decree_entry e
    where e.decree_id = d.id and e.target_line is not null and h.decree_id = base.id and h.line_no = e.target_line and h.until_month = base.until_month;
  insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
    from_month, until_month)
  select base.id, case when e.change = 'CORRECT' then e.target_line
      else last_line + row_number() over (partition by e.change = 'CORRECT' order by e.entry_no) end,
    d.id, e.entry_no, base.tenant_id, base.programme_id, e.worker_id, e.person_id, e.area_code, e.village_code, d.from_month, base.until_month
  from decree_entry e where e.decree_id = d.id and e.change <> 'REMOVE';
  perform app.move_pledged_places(d);
  if exists (select from (select distinct h.from_month as month from decree_holding h where h.decree_id = base.id and h.from_month >= d.from_month) m
      where (select count(*) from decree_holding h where h.decree_id = base.id and h.from_month <= m.month and m.month < h.until_month) > base.quota_people) then
    raise exception using errcode = '23514', constraint = 'decree_within_quota', message = 'more people than its quota: constraint "decree_within_quota"';
  end if;
  -- What the paper says of those who are designated from then on, whatever was signed meanwhile.
  if (select count(*) from decree_holding h where h.decree_id = base.id and h.from_month <= d.from_month and d.from_month < h.until_month) <> d.people then
    raise exception using errcode = '23514', constraint = 'decree_count_changed', message = 'another amendment was signed meanwhile: constraint "decree_count_changed"';
  end if;
end $$;
revoke execute on function app.apply_amendment from public;
grant execute on function app.apply_amendment to payung_crossing;

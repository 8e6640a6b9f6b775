-- 90, 60, 30 and 7 days before the last day of a decree to whoever could prepare the next one, with how many of its people nobody covers afterwards; the same before
-- some of them lose their cover on another day, because an amendment or a revocation ends it. To whoever reads contributions: how many of these are without protection
-- this month already, by village at most so many, as the gap calendar says it (`packages/domain/src/protection/without-protection.ts`). And once a step has taken longer than
-- it may to those who may take it and those who wait for it. Repeating it does nothing.
create or replace function app.warn_of_decrees(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with ends as (
    select d.id as decree_id, d.until_month as lost_from, true as is_planned, true as is_whole, (select coalesce(sum(c.people), 0) from cover_end c
      where c.tenant_id = d.tenant_id and c.decree_id = d.id and c.lost_from = d.until_month) as losing
    from decree d where d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today and d.until_month - 1 - today <= 90
    union all
    select d.id, c.lost_from, false, d.ended_from is not distinct from c.lost_from, sum(c.people) from cover_end c join decree d on d.id = c.decree_id
    where c.people > 0 and c.lost_from > today and c.lost_from - 1 - today <= 90 and not (c.lost_from = d.until_month and d.state in ('SIGNED', 'PUBLISHED'))
    group by 1, 2, 4
  ), ending as (
    select d.id, d.tenant_id, d.number, d.programme_id, e.lost_from, e.is_whole, e.losing, l.days_left,
      'ENDING_' || case when l.days_left <= 7 then '7' when l.days_left <= 30 then '30' when l.days_left <= 60 then '60' else '90' end
        || case when e.is_planned then '' else to_char(e.lost_from, '_YYYY-MM') end as what
    from ends e join decree d on d.id = e.decree_id cross join lateral (select e.lost_from - 1 - today as days_left) l
  ), late as (
    select d.id, d.tenant_id, d.kind, d.people, d.makers, d.programme_id, s.duty, s.voter_id, s.label, s.label_en, s.days, 'LATE_' || s.submission || '_' || s.position as what
    from decree d join lateral (
      select s.*, greatest((select max(v.cast_at) from decree_vote v where v.decree_id = d.id and v.submission = d.submission),
        (select max(h.at) from decree_history h where h.decree_id = d.id and h.from_state = 'DRAFT' and h.to_state = 'REVIEW')) as since
      from decree_step s where s.decree_id = d.id and s.submission = d.submission and not exists (
        select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position)
      order by s.position limit 1) s on s.since + make_interval(days => s.days) < now()
    where d.state = 'REVIEW'
  ), warned as (
    insert into decree_warning (decree_id, tenant_id, what)
    select id, tenant_id, what from ending union all select id, tenant_id, what from late
    on conflict do nothing returning decree_id, what
  )
  insert into notice (tenant_id, user_id, kind, params)
  select e.tenant_id, m.user_id, 'DECREE_ENDING', jsonb_strip_nulls(jsonb_build_object('decreeId', e.id, 'decree', 'DESIGNATION', 'number', e.number,
      'programme', p.name, 'days', e.days_left, 'losing', e.losing, 'lostFrom', case when not e.is_whole then e.lost_from end,
      'unprotected', case when m.reads_contributions then u.people end))
  from warned w join ending e on (e.id, e.what) = (w.decree_id, w.what) join programme p on p.id = e.programme_id
    join (select r.tenant_id, r.user_id, bool_or(r.role <> 'LEGAL_REVIEWER') as reads_contributions from membership r
      where r.role in ('ADMINISTRATOR', 'OFFICER', 'LEGAL_REVIEWER', 'APPROVER') and r.area_prefix = '' and r.agency_id is null and r.valid @> today group by 1, 2) m
      on m.tenant_id = e.tenant_id
    cross join lateral (
      select coalesce(sum(least(c.people, s.people)), 0) as people
      from cover_end c join (select k.village_code, sum(k.people_once) as people from protection_count k
          where k.tenant_id = e.tenant_id and k.decree_id = e.id and k.month = date_trunc('month', today)::date
            and app.month_state(k.month, k.step, k.last_paid, today, (select app.arrears_months())) in ('ENDED', 'LAPSED', 'GRACE') group by 1) s
        on s.village_code = c.village_code
      where c.tenant_id = e.tenant_id and c.decree_id = e.id and c.lost_from = e.lost_from) u
  union all
  select l.tenant_id, r.user_id, 'DECREE_STEP_LATE', jsonb_strip_nulls(jsonb_build_object('decreeId', l.id, 'decree', l.kind, 'people', l.people, 'programme', p.name,
    'step', l.label, 'stepEn', l.label_en, 'days', l.days))
  from warned w join late l on (l.id, l.what) = (w.decree_id, w.what) join programme p on p.id = l.programme_id
    cross join lateral (
      select t.user_id from app.step_takers(l.tenant_id, l.duty, l.voter_id, l.makers, today) t
      union select m.user_id from membership m where m.tenant_id = l.tenant_id and m.user_id = any (l.makers) and m.valid @> today) r;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.warn_of_decrees owner to payung_crossing;
revoke execute on function app.warn_of_decrees from public;
grant execute on function app.warn_of_decrees to payung_jobs;

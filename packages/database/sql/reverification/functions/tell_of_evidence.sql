-- What is recorded of a decree's people between two reviews: whoever opens reviews hears of it once a week at most, and of nobody twice.
-- Evidence is news once: a correction of another field of somebody's record, long after their death was told, tells it to nobody again. The notice names no person: it holds
-- the first of the records.
create or replace function app.tell_of_evidence(today date) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with told as (
    select (n.params ->> 'decreeId')::uuid as decree_id, max(n.created_at) as at from notice n where n.kind = 'REVERIFICATION_EVIDENCE' group by 1),
  asked as (
    select d.id, d.tenant_id, d.number, greatest(d.signed_at, t.at, (select max(r.created_at) from reverification r where r.decree_id = d.id)) as since
    from decree d left join told t on t.decree_id = d.id
    where d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today
      and not exists (select from reverification r where r.decree_id = d.id and r.state = 'OPEN')
      and (t.at is null or t.at < (today - 6)::timestamp at time zone 'Asia/Pontianak')),
  found as (
    select a.id, a.tenant_id, a.number, count(*) as people, min(w.id::text) as first_worker
    from asked a join decree_holding h on h.decree_id = a.id and h.until_month > today and h.from_month < h.until_month
      join worker named on named.id = h.worker_id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
      -- When their status became what it is, and when their record was merged into one of such a status.
      left join lateral (select max(v.recorded_to) as at from worker_version v where v.worker_id = w.id and 'status' = any (v.changed_fields)) became on true
    where w.status in ('DECEASED', 'MOVED', 'INELIGIBLE', 'GRADUATED', 'WITHDRAWN')
      and greatest(coalesce(became.at, w.updated_at), case when named.id <> w.id then named.updated_at end) > a.since
    group by 1, 2, 3)
  insert into notice (tenant_id, user_id, kind, params)
  select f.tenant_id, m.user_id, 'REVERIFICATION_EVIDENCE', jsonb_build_object('decreeId', f.id, 'number', f.number, 'people', f.people,
    'evidenceWorkerId', f.first_worker)
  from found f join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null and valid @> today) m on m.tenant_id = f.tenant_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.tell_of_evidence owner to payung_crossing;
revoke execute on function app.tell_of_evidence from public;
grant execute on function app.tell_of_evidence to payung_jobs;

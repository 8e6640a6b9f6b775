-- Of these people: in which months signed decrees of others insure them alike, whose they are, and out of which kind of purse. By the person, and by the
-- record where two were merged. For the functions below alone.
create or replace function app.covered_by_others(own_programme uuid, from_this_month date, until_this_month date, asked_workers uuid[])
returns table (worker_id uuid, from_month date, until_month date, funding_source text, told_by uuid)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with wanted as materialized (
    select w.id, w.person_id, case when w.superseded_by is null then w.id else app.current_record(w.id) end as record_id
    from unnest(asked_workers) a(id) join worker w on w.id = a.id),
  held as materialized (
    select h.person_id, case when k.superseded_by is null then k.id else app.current_record(k.id) end as record_id, h.from_month, h.until_month,
      d.funding_source, h.tenant_id
    from programme own join programme p on p.tenant_id <> own.tenant_id and p.insurance_programmes && own.insurance_programmes
      join decree_holding h on h.programme_id = p.id and h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month
      join decree d on d.id = h.decree_id join worker k on k.id = h.worker_id
    where own.id = own_programme)
  select w.id, h.from_month, h.until_month, h.funding_source, h.tenant_id from wanted w join held h on h.person_id = w.person_id
  union select w.id, h.from_month, h.until_month, h.funding_source, h.tenant_id from wanted w join held h on h.record_id = w.record_id;
$$;
alter function app.covered_by_others owner to payung_crossing;
revoke execute on function app.covered_by_others from public;

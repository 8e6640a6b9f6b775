-- Who is designated already, as a fact of rules: whom signed decrees of other programmes insure alike in some of these months. Of others' decrees it
-- tells the months and the kind of payer, as a worker's page does, and like it nothing to an agency.
-- The few people of a page are found by person and record, not by reading whole decrees of others; a cohort asks for all and gets the same answer.
create or replace function app.people_designated(asked_programme uuid, from_this_month date, until_this_month date, asked_workers uuid[])
returns table (worker_id uuid, from_month date, until_month date, payer text)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
begin
  if asked_workers is not null then
    return query
      with recursive asked as materialized (
        select l.worker_id, w.person_id from worker_listing l join worker w on w.id = l.worker_id
        where l.worker_id = any (asked_workers) and l.tenant_id = app.tenant_id() and l.level = 'FULL' and starts_with(l.village_code, app.area_scope())
          and (app.agency_id() is null or l.agency_id = app.agency_id())),
      -- What was said of a record that was merged into theirs was said of them.
      records as (
        select a.worker_id, a.worker_id as id from asked a
        union all select r.worker_id, w.id from records r join worker w on w.superseded_by = r.id),
      held as (
        select a.worker_id, h.programme_id, h.tenant_id, h.decree_id, h.from_month, h.until_month from asked a join decree_holding h on h.person_id = a.person_id
        union select r.worker_id, h.programme_id, h.tenant_id, h.decree_id, h.from_month, h.until_month from records r join decree_holding h on h.worker_id = r.id)
      select h.worker_id, h.from_month, h.until_month, d.funding_source
      from held h join programme own on own.id = asked_programme
        join programme p on p.id = h.programme_id and p.id <> own.id and p.insurance_programmes && own.insurance_programmes
        join decree d on d.id = h.decree_id
      where h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month
        and (h.tenant_id = app.tenant_id() or app.agency_id() is null);
  else
    return query
      with held as materialized (
        select h.person_id, case when k.superseded_by is null then k.id else app.current_record(k.id) end as record_id, h.from_month, h.until_month, d.funding_source
        from programme own join programme p on p.id <> own.id and p.insurance_programmes && own.insurance_programmes
          join decree_holding h on h.programme_id = p.id and h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month
          join decree d on d.id = h.decree_id join worker k on k.id = h.worker_id
        where own.id = asked_programme and (h.tenant_id = app.tenant_id() or app.agency_id() is null)),
      -- By the person where another's record speaks of them, by the record where two were merged.
      named as (
        select w.id, h.from_month, h.until_month, h.funding_source from held h join worker w on w.person_id = h.person_id
        union select h.record_id, h.from_month, h.until_month, h.funding_source from held h)
      select l.worker_id, n.from_month, n.until_month, n.funding_source
      from named n join worker_listing l on l.worker_id = n.id
      where l.tenant_id = app.tenant_id() and l.level = 'FULL' and starts_with(l.village_code, app.area_scope())
        and (app.agency_id() is null or l.agency_id = app.agency_id());
  end if;
end $$;
alter function app.people_designated owner to payung_crossing;
revoke execute on function app.people_designated from public;
grant execute on function app.people_designated to payung_app;

-- Of the people of one's own draft: how many others insure alike in its months, and for whom.
create or replace function app.overlap_elsewhere(asked_decree uuid) returns table (told_by uuid, person_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct h.tenant_id, e.person_id
  from decree d join programme own on own.id = d.programme_id join decree_entry e on e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')
    join decree_holding h on h.person_id = e.person_id and h.tenant_id <> d.tenant_id and h.from_month < h.until_month and h.from_month < d.until_month
      and d.from_month < h.until_month
    join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.overlap_elsewhere owner to payung_crossing;
revoke execute on function app.overlap_elsewhere from public;

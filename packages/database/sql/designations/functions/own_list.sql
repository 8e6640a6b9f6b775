-- The people of a cohort that is not locked or of a decree that is not signed, with its months. For the functions below alone.
create or replace function app.own_list(asked_list uuid) returns table (programme_id uuid, from_month date, until_month date, worker_id uuid, name_row bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.programme_id, lower(p.period), upper(p.period), m.worker_id, row_number() over (order by m.area_code, m.place)
  from cohort c join programme p on p.id = c.programme_id join cohort_member m on m.cohort_id = c.id and m.standing = 'MEMBER'
  where c.id = asked_list and c.tenant_id = app.tenant_id() and c.state in ('DRAFT', 'PUBLISHED') and app.area_scope() = '' and app.agency_id() is null
  union all
  -- A locked list, while whoever drafts a decree from it wants to know.
  select c.programme_id, lower(p.period), upper(p.period), m.worker_id, m.entry_no
  from cohort c join programme p on p.id = c.programme_id join cohort_entry m on m.cohort_id = c.id
  where c.id = asked_list and c.tenant_id = app.tenant_id() and c.state = 'LOCKED' and app.area_scope() = '' and app.agency_id() is null
    and not exists (select from decree d where d.cohort_id = c.id and d.content_hash is not null)
  union all
  select d.programme_id, d.from_month, d.until_month, e.worker_id, e.entry_no
  from decree d join decree_entry e on e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')
  where d.id = asked_list and d.tenant_id = app.tenant_id() and d.content_hash is null and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.own_list owner to payung_crossing;
revoke execute on function app.own_list from public;

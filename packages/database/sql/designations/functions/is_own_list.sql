-- Whether `app.own_list` has anybody, without reading all of them: of 64,000 people that question took as long as the answer behind it.
create or replace function app.is_own_list(asked_list uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app.area_scope() = '' and app.agency_id() is null and (
    exists (select from cohort c where c.id = asked_list and c.tenant_id = app.tenant_id() and c.state in ('DRAFT', 'PUBLISHED')
      and exists (select from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER'))
    or exists (select from cohort c where c.id = asked_list and c.tenant_id = app.tenant_id() and c.state = 'LOCKED'
      and exists (select from cohort_entry m where m.cohort_id = c.id)
      and not exists (select from decree d where d.cohort_id = c.id and d.content_hash is not null))
    or exists (select from decree d where d.id = asked_list and d.tenant_id = app.tenant_id() and d.content_hash is null
      and exists (select from decree_entry e where e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE'))));
$$;
alter function app.is_own_list owner to payung_crossing;
revoke execute on function app.is_own_list from public;

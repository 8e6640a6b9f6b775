-- Whom a draft would bring into months in which a merged record of theirs is designated by the same payer already, insured alike.
create or replace function app.standing_as_merged(asked_decree uuid)
returns table (entry_no integer, holding_decree uuid, line_no integer, from_month date, until_month date)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.entry_no, h.decree_id, h.line_no, h.from_month, h.until_month
  from decree d join programme own on own.id = d.programme_id join app.merged_twins() m on true
    join decree_entry e on e.decree_id = d.id and e.change <> 'REMOVE' and e.worker_id = m.worker_id
    join decree_holding h on h.worker_id = m.twin_id and h.tenant_id = d.tenant_id and h.person_id <> e.person_id and h.entry_decree_id <> d.id
      and h.from_month < h.until_month and h.from_month < d.until_month and d.from_month < h.until_month
    join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
    and not (h.decree_id is not distinct from d.amends_id and exists (
      select from decree_entry t where t.decree_id = d.id and t.target_line = h.line_no));
$$;
alter function app.standing_as_merged owner to payung_crossing;
revoke execute on function app.standing_as_merged from public;
grant execute on function app.standing_as_merged to payung_app;

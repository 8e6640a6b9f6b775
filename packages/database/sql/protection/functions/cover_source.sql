-- In which months people are insured, of a viewer's list by their numbers in it, from the facts: what the insurer has posted, whoever pays; what signed decrees designate,
-- of those alone whom the viewer has designated itself (others' designations are told with an entry in both logs, decision 45); both until a reported death. Of those
-- alone whom the viewer sees in full. Whoever was merged into a record counts with it.
create or replace function app.cover_source(of_tenant uuid, asked integer[]) returns table (number integer, cover text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive listed as materialized (
    select l.number, l.worker_id from worker_listing l where l.tenant_id = of_tenant and l.number = any (asked) and l.level = 'FULL'
  ), record (number, id, person_id) as (
    select l.number, w.id, w.person_id from listed l join worker w on w.id = l.worker_id
    union
    select r.number, w.id, w.person_id from record r join worker w on w.superseded_by = r.id
  ), posted as (
    select p.number, range_agg(s.months) as months
    from (select distinct r.number, r.person_id from record r) p join protected_span s on s.person_id = p.person_id group by 1
  ), designated as (
    select r.number, range_agg(daterange(h.from_month, h.until_month)) as months from record r join decree_holding h on h.worker_id = r.id
    where h.from_month < h.until_month group by 1 having bool_or(h.tenant_id = of_tenant)
  ), dead as (
    select r.number, min(e.unowed_from) as unowed_from from record r join app.reported_death e on e.worker_id = r.id group by 1
  ), months as materialized (
    select l.number, coalesce(p.months, '{}'::datemultirange) as posted, coalesce(d.months, '{}'::datemultirange) as designated,
      coalesce(e.unowed_from, 'infinity') as unowed_from
    from listed l left join posted p on p.number = l.number left join designated d on d.number = l.number left join dead e on e.number = l.number
  ), kind as materialized (
    -- Written out once for all people of equal months.
    select m.posted, m.designated, m.unowed_from, app.cover_value(m.posted, m.designated, nullif(m.unowed_from, 'infinity')) as cover from months m group by 1, 2, 3
  )
  select m.number, k.cover from months m join kind k on k.posted = m.posted and k.designated = m.designated and k.unowed_from = m.unowed_from;
$$;
alter function app.cover_source owner to payung_crossing;
revoke execute on function app.cover_source from public;

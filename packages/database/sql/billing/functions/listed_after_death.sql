-- Of lists of the viewer's tenant that are not billed yet: months of people who were reported dead since they were drawn up, after the month of the death. A list that
-- is drawn up again leaves them out. Of another's decree a payer reads nothing here: it hears a number by
-- a notice (decision 223).
create or replace function app.listed_after_death(asked_lists uuid[])
returns table (list_id uuid, people integer, months integer, rupiah bigint, worker_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  with draft as materialized (
    select c.id, c.decree_id, c.months from contribution_list c
    where c.id = any (asked_lists) and c.tenant_id = app.tenant_id() and c.decree_tenant_id = c.tenant_id and c.state in ('DRAFT', 'APPROVED', 'SENT')
      and app.area_scope() = '' and app.agency_id() is null
  ), unowed as materialized (
    select d.decree_id, a.* from (select distinct decree_id from draft) d cross join lateral app.months_after_death(d.decree_id) a
  ), price as materialized (
    select d.id, m.month, m."perPersonRupiah" as rupiah
    from draft d cross join lateral jsonb_to_recordset(d.months) m(month date, "perPersonRupiah" bigint, "isShare" boolean) where m."isShare" is null
  )
  select d.id, count(distinct h.person_id)::integer, count(*)::integer, sum(coalesce(l.month_rupiah, p.rupiah))::bigint,
    (array_agg(distinct h.worker_id))[1:20]
  from draft d join unowed u on u.decree_id = d.decree_id
    join contribution_line l on l.list_id = d.id and l.decree_id = u.decree_id and l.holding_no = u.line_no and l.entry_decree_id = u.entry_decree_id and l.live
    join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
    cross join lateral unnest(datemultirange(l.months) * u.months) r(span)
    cross join lateral generate_series(lower(r.span), upper(r.span) - interval '1 month', interval '1 month') m(month)
    left join price p on p.id = d.id and p.month = m.month::date
  group by 1;
$$;
alter function app.listed_after_death owner to payung_crossing;
revoke execute on function app.listed_after_death from public;
grant execute on function app.listed_after_death to payung_app;

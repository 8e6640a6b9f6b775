-- Of lists of the viewer's tenant that are not billed yet: how many people their decree names for the payer in these months, who are left out because they are reported dead, and
-- how many of their months stand on no list. Derived and not kept, so that it falls with a report that is taken back: these months can be listed again. Of
-- another's decree a payer reads nothing here, as in `app.listed_after_death`.
create or replace function app.left_out_after_death(asked_lists uuid[])
returns table (list_id uuid, people integer, months integer, worker_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  with draft as materialized (
    select c.id, c.tenant_id, c.decree_id, c.is_outside, c.payer_name, daterange(c.from_month, c.until_month) as span, d.funding_hash is not null as is_divided
    from contribution_list c join decree d on d.id = c.decree_id
    where c.id = any (asked_lists) and c.tenant_id = app.tenant_id() and c.decree_tenant_id = c.tenant_id and c.state in ('DRAFT', 'APPROVED', 'SENT')
      and app.area_scope() = '' and app.agency_id() is null
  ), unowed as materialized (
    select d.decree_id, a.* from (select distinct decree_id from draft) d cross join lateral app.months_after_death(d.decree_id) a
  ), share as materialized (
    -- Once for a list: it adds up the shares of the whole decree, however many have died.
    select d.id as list_id, s.class_no, range_agg(p.months) as months
    from draft d cross join lateral app.shares_of_payer(d.decree_id, case when not d.is_outside then d.tenant_id end, d.payer_name) s
      cross join lateral unnest(s.months) p(months)
    where d.is_divided group by 1, 2
  ), missing as (
    select d.id, h.person_id, h.worker_id, u.months * datemultirange(d.span) * case when d.is_divided then coalesce(s.months, '{}') else datemultirange(d.span) end
      - coalesce(l.months, '{}') as months
    from draft d join unowed u on u.decree_id = d.decree_id
      join decree_holding h on h.decree_id = u.decree_id and h.line_no = u.line_no and h.entry_decree_id = u.entry_decree_id
      left join funding_member f on d.is_divided and f.decree_id = h.decree_id and f.line_no = h.line_no
      left join share s on s.list_id = d.id and s.class_no = f.class_no
      left join lateral (
        select range_agg(l.months) as months from contribution_line l join contribution_list o on o.id = l.list_id
        where l.decree_id = h.decree_id and l.holding_no = h.line_no and l.live and o.tenant_id = d.tenant_id and o.is_outside = d.is_outside
          and o.payer_name is not distinct from d.payer_name) l on true
  )
  select m.id, count(distinct m.person_id)::integer, sum(app.month_count(r.span))::integer, (array_agg(distinct m.worker_id))[1:20] from missing m cross join lateral unnest(m.months) r(span) group by 1;
$$;
alter function app.left_out_after_death owner to payung_crossing;
revoke execute on function app.left_out_after_death from public;
grant execute on function app.left_out_after_death to payung_app;

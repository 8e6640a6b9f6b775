-- `app.contribution_parts` by what was recorded before an instant: decrees that were signed, lists and their steps, payments that had come and not yet gone back,
-- answers that were taken over, merges that stood. Whom it shows to whom is as today: the viewer's tenant and area, by the village that the decree names.
-- `is_unrecorded`: a step of the list has no hour, so that it may have come further. `known-months.test.ts` holds both functions together.
create or replace function app.contribution_parts_known(asked_worker uuid, known_at timestamptz)
returns table (month date, decree_id uuid, line_no integer, entry_decree_id uuid, programmes text[], is_shared boolean, payer_tenant_id uuid, payer_name text,
  funding_source text, rule_numbers integer[], share_rupiah bigint, list_id uuid, list_line_no integer, billing_code text, step integer, is_posted boolean,
  rupiah bigint, is_unrecorded boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with record as materialized (
    select f.id from app.record_family_known(asked_worker, known_at) f(id)
  ), own as materialized (
    select h.decree_id, h.line_no, h.entry_decree_id, h.person_id from decree_holding h
    where h.worker_id in (select r.id from record r) and h.tenant_id = app.tenant_id() and app.held_until_known(h, known_at) is not null
  ), line as materialized (
    -- By the holding that it lists, whose person is that of the line: lines that no longer live stand in no index of people.
    select l.*, k.state, k.is_unrecorded from own o
      join contribution_line l on l.decree_id = o.decree_id and l.holding_no = o.line_no and l.entry_decree_id = o.entry_decree_id
      join contribution_list c on c.id = l.list_id cross join lateral app.list_known(c, known_at) k
    where k.state <> 'DISCARDED'
  ), posted as materialized (
    select p.list_id, p.line_no, p.months from app.postings_known(array(select o.person_id from own o), known_at) p
  ), spot as materialized (
    select m.month::date as month, h.decree_id, h.line_no, h.entry_decree_id, h.tenant_id, g.insurance_programmes as programmes
    from (select o.decree_id, o.line_no from own o union select l.decree_id, l.holding_no from line l) k
      join decree_holding h on h.decree_id = k.decree_id and h.line_no = k.line_no
      join programme g on g.id = h.programme_id
      cross join lateral generate_series(h.from_month, app.held_until_known(h, known_at) - interval '1 month', interval '1 month') m(month)
    where h.tenant_id = app.tenant_id() and app.agency_id() is null
      and (h.worker_id in (select r.id from record r) and starts_with(h.village_code, app.area_scope())
        or not h.worker_id in (select r.id from record r) and exists (select from line l where l.decree_id = h.decree_id and l.holding_no = h.line_no
          and l.months @> m.month::date and starts_with(l.village_code, app.area_scope())))
  ), payer as materialized (
    select s.*, true as is_shared, r.payer_tenant_id, r.payer_name, r.funding_source, r.rule_numbers, r.rupiah as share_rupiah
    from spot s left join funding_member f on f.decree_id = s.decree_id and f.line_no = s.line_no
      join lateral (select u.payer_tenant_id, u.payer_name, min(u.funding_source) as funding_source, array_agg(u.rule_no order by u.rule_no) as rule_numbers,
            sum(x.rupiah)::bigint as rupiah
          from funding_share x join funding_rule u on u.decree_id = x.decree_id and u.rule_no = app.rule_known(x.decree_id, x.rule_no, known_at)
          where x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> s.month group by 1, 2) r on true
    union all
    select s.*, false, s.tenant_id, null, (select d.funding_source from decree d where d.id = s.decree_id), '{}', null from spot s
    where not exists (select from funding_member f join funding_share x on x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> s.month
      where f.decree_id = s.decree_id and f.line_no = s.line_no)
  )
  select p.month, p.decree_id, p.line_no, p.entry_decree_id, p.programmes, p.is_shared, p.payer_tenant_id, p.payer_name, p.funding_source, p.rule_numbers,
    p.share_rupiah, c.id, l.line_no, case when l.state = 'BILLED' then c.billing_code end,
    case when c.id is null then 1 when l.state in ('DRAFT', 'APPROVED') then 2 when l.state = 'SENT' then 3
      when app.paid_known(c.id, known_at) >= c.billed_rupiah then 5 else 4 end,
    exists (select from posted s where s.list_id = l.list_id and s.line_no = l.line_no and s.months @> p.month),
    coalesce(l.month_rupiah, (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(c.months) one
      where (one ->> 'month')::date = p.month and one ->> 'isShare' is null)),
    coalesce(l.is_unrecorded, false)
  from payer p left join (line l join contribution_list c on c.id = l.list_id)
    on l.decree_id = p.decree_id and l.holding_no = p.line_no and l.months @> p.month
      and case when c.is_outside then p.payer_tenant_id is null and p.payer_name is not distinct from c.payer_name else p.payer_tenant_id = c.tenant_id end;
$$;
alter function app.contribution_parts_known owner to payung_crossing;
revoke execute on function app.contribution_parts_known from public;
grant execute on function app.contribution_parts_known to payung_app;

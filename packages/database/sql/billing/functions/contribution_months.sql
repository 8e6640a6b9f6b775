-- The months in which a decree of this tenant pays for a person, and how far the contribution of each has come. It shows nobody but whom the viewer's
-- scope shows, and says of no month that it is protected: that needs the insurer's word.
create or replace function app.contribution_months(asked_worker uuid)
returns table (month date, state text, rupiah bigint, decree_id uuid, list_id uuid, billing_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.month::date,
    case when c.id is null then 'PLANNED' when c.state in ('DRAFT', 'APPROVED') then 'LISTED' when c.state = 'SENT' then 'REQUESTED'
      when (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id) >= c.billed_rupiah then 'PAID' else 'BILLED' end,
    (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(c.months) one where (one ->> 'month')::date = m.month::date),
    h.decree_id, c.id, c.billing_code
  from decree_holding h
    cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
    left join contribution_line l on l.worker_id = h.worker_id and l.decree_id = h.decree_id and l.live and l.months @> m.month::date
    left join contribution_list c on c.id = l.list_id
  where h.worker_id = asked_worker and h.from_month < h.until_month and h.tenant_id = app.tenant_id()
    and starts_with(h.village_code, app.area_scope()) and app.agency_id() is null
  order by 1, 4
  limit 240;
$$;
alter function app.contribution_months owner to payung_crossing;
revoke execute on function app.contribution_months from public;
grant execute on function app.contribution_months to payung_app;

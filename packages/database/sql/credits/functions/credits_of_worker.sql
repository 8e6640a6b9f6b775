-- The months of a person that somebody paid too much under decrees of the viewer's tenant, settled or not: with rupiah where the viewer's tenant paid them, else
-- months alone. Whoever works for a part of the government sees its own people.
create or replace function app.credits_of_worker(asked_worker uuid)
returns table (list_id uuid, is_own boolean, from_month date, until_month date, months integer, rupiah bigint, is_settled boolean, is_confirmed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.is_own then c.list_id end, c.is_own, min(c.month), (max(c.month) + interval '1 month')::date, count(*)::integer,
    case when c.is_own then sum(c.rupiah)::bigint end, c.is_settled, bool_and(c.is_confirmed)
  from (select k.*, k.payer_tenant_id = app.tenant_id() as is_own, exists (select from contribution_credit_month s join contribution_credit_settlement t
        on t.id = s.settlement_id where s.list_id = k.list_id and s.line_no = k.line_no and s.month = k.month and s.live and t.state = 'CONFIRMED') as is_settled
    from app.credit_months(null, asked_worker) k join contribution_line l on l.list_id = k.list_id and l.line_no = k.line_no
    where k.decree_tenant_id = app.tenant_id() and app.agency_id() is null and starts_with(l.village_code, app.area_scope())) c
  group by c.list_id, c.is_own, c.is_settled order by 3;
$$;
alter function app.credits_of_worker owner to payung_crossing;
revoke execute on function app.credits_of_worker from public;
grant execute on function app.credits_of_worker to payung_app;

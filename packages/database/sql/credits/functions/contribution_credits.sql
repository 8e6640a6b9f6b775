-- What the viewer's tenant has paid too much and nobody has settled, by line of its bills. Of another's decree a payer learns months and sums: neither who it is
-- nor why. What is only reported waits for the keeper of the record (`is_confirmed`).
create or replace function app.contribution_credits(asked_lists uuid[] default null)
returns table (list_id uuid, line_no integer, worker_id uuid, from_month date, until_month date, months integer, rupiah bigint, reason text, last_owed date,
  since date, is_confirmed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.list_id, c.line_no, case when c.is_own then c.worker_id end, min(c.month), (max(c.month) + interval '1 month')::date, count(*)::integer,
    sum(c.rupiah)::bigint, case when c.is_own then (array_agg(c.reason order by c.month))[1] end, case when c.is_own then min(c.last_owed) end,
    least(app.today(), case when c.is_own then (array_agg(c.known_on order by c.month))[1] else min(c.month) end), bool_and(c.is_confirmed)
  from (select k.*, k.decree_tenant_id = k.payer_tenant_id as is_own from app.credit_months(asked_lists) k
    where k.payer_tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
      and not exists (select from contribution_credit_month s where s.list_id = k.list_id and s.line_no = k.line_no and s.month = k.month and s.live)) c
  group by c.list_id, c.line_no, c.is_own, c.worker_id;
$$;
alter function app.contribution_credits owner to payung_crossing;
revoke execute on function app.contribution_credits from public;
grant execute on function app.contribution_credits to payung_app;

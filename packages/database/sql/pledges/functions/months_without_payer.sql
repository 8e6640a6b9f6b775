-- Months of signed decrees of the viewer's government for which a company was to pay by a pledge that has ended: those behind the current month and behind what its
-- company has listed, as long as no amendment is on its way that names who takes over.
create or replace function app.months_without_payer(asked_pledges uuid[] default null) returns table (pledge_id uuid, decree_id uuid, from_month date, until_month date)
language sql stable set search_path = public, pg_temp as $$
  select p.id, d.id, greatest(min(lower(s.months)), o.since), max(upper(s.months))
  from pledge p join funding_rule r on r.pledge_id = p.id join decree d on d.id = r.decree_id and d.state in ('SIGNED', 'PUBLISHED')
    cross join lateral (select greatest((date_trunc('month', app.today()) + interval '1 month')::date,
      (select max(l.until_month) from app.lists_of_payers(d.id, null) l where l.payer_tenant_id = p.tenant_id and l.state <> 'DISCARDED')) as since) o
    join funding_share s on s.decree_id = d.id and s.rule_no = r.rule_no and upper(s.months) > o.since
  where p.region_tenant_id = app.tenant_id() and p.state in ('ENDED', 'WITHDRAWN') and (asked_pledges is null or p.id = any (asked_pledges))
    and not exists (select from payer_change c join decree a on a.id = c.decree_id
      where a.amends_id = d.id and c.rule_no = r.rule_no and a.state in ('DRAFT', 'REVIEW', 'APPROVED'))
  group by p.id, d.id, o.since;
$$;
revoke execute on function app.months_without_payer from public;
grant execute on function app.months_without_payer to payung_app;

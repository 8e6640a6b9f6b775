-- Whose months another payer takes over by a signed amendment hears of it: from which month on of its own share, in which programme, from whose decree. What a government changes of its
-- own share it knows. A payer of several rules hears once, of the first month.
create or replace function app.tell_payers_replaced(d decree) returns void
language sql volatile set search_path = public, pg_temp as $$
  insert into notice (tenant_id, user_id, kind, params)
  select m.tenant_id, m.user_id, 'FUNDING_TAKEN_OVER',
    jsonb_build_object('other', o.name, 'programme', g.name, 'month', to_char(min(greatest(d.from_month, r.from_month)), 'YYYY-MM-DD'))
  from payer_change c join funding_rule r on r.decree_id = d.amends_id and r.rule_no = c.rule_no
    join membership m on m.tenant_id = r.payer_tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER', 'APPROVER') and m.area_prefix = '' and m.agency_id is null
      and m.valid @> app.today()
    join tenant o on o.id = d.tenant_id join programme g on g.id = d.programme_id
  where c.decree_id = d.id and r.payer_tenant_id <> d.tenant_id and r.payer_tenant_id is distinct from c.payer_tenant_id
  group by m.tenant_id, m.user_id, o.name, g.name;
$$;
revoke execute on function app.tell_payers_replaced from public;
grant execute on function app.tell_payers_replaced to payung_crossing;

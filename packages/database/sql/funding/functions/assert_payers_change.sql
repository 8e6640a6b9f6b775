-- What an amendment says of who pays can be: each rule pays something from its month on, its pledge has ended, somebody else or another purse takes over, no list of either
-- payer names these months yet, and under one decree a payer pays out of one kind of money.
create or replace function app.assert_payers_change(d decree) returns void language plpgsql stable set search_path = public, pg_temp as $$
declare
  c record;
  since daterange := daterange(d.from_month, null);
begin
  for c in
    select k.payer_tenant_id, k.payer_name, k.funding_source, r.payer_tenant_id as old_tenant_id, r.payer_name as old_name, r.funding_source as old_source, p.state as pledge_state,
      exists (select from funding_share s where s.decree_id = d.amends_id and s.rule_no = k.rule_no and s.months && since) as pays
    from payer_change k left join funding_rule r on r.decree_id = d.amends_id and r.rule_no = k.rule_no left join pledge p on p.id = r.pledge_id
    where k.decree_id = d.id
  loop
    if not c.pays then
      raise exception using errcode = '23514', constraint = 'payer_change_rule', message = 'pays nothing in these months: constraint "payer_change_rule"';
    end if;
    if (c.payer_tenant_id, c.payer_name, c.funding_source) is not distinct from (c.old_tenant_id, c.old_name, c.old_source) then
      raise exception using errcode = '23514', constraint = 'payer_change_another', message = 'pays already: constraint "payer_change_another"';
    end if;
    if exists (select from tenant t where t.id = c.payer_tenant_id and t.kind in ('INSURER_BRANCH', 'INSURER_REGION')) then
      raise exception using errcode = '23514', constraint = 'funding_rule_payer', message = 'the insurer pays nothing: constraint "funding_rule_payer"';
    end if;
    if c.pledge_state not in ('ENDED', 'WITHDRAWN') then
      raise exception using errcode = '23514', constraint = 'payer_change_pledge', message = 'its pledge has not ended: constraint "payer_change_pledge"';
    end if;
    if c.payer_tenant_id = d.tenant_id and c.funding_source <> d.funding_source or exists (select from funding_rule r
        where r.decree_id = d.amends_id and r.payer_tenant_id is not distinct from c.payer_tenant_id and r.payer_name is not distinct from c.payer_name
          and r.funding_source <> c.funding_source) then
      raise exception using errcode = '23514', constraint = 'payer_change_source', message = 'pays this decree out of another purse: constraint "payer_change_source"';
    end if;
    if exists (select from contribution_line l join contribution_list k on k.id = l.list_id where l.decree_id = d.amends_id and l.live and l.months && since
        and (case when k.is_outside then c.old_tenant_id is null and c.old_name is not distinct from k.payer_name else c.old_tenant_id = k.tenant_id end
          or case when k.is_outside then c.payer_tenant_id is null and c.payer_name is not distinct from k.payer_name else c.payer_tenant_id = k.tenant_id end)) then
      raise exception using errcode = '23514', constraint = 'payer_change_listed', message = 'these months are on a list: constraint "payer_change_listed"';
    end if;
  end loop;
end $$;
revoke execute on function app.assert_payers_change from public;
grant execute on function app.assert_payers_change to payung_crossing;

-- Lets other payers take over what an amendment says, from its month on: each gets a rule of its own, and the shares of the rule before it in these months. What was
-- paid of a month before stays as it was, and each month costs what it cost (`app.guard_moved_shares`).
create or replace function app.move_payers(d decree, base_id uuid) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  c payer_change;
  new_no integer := (select max(r.rule_no) from funding_rule r where r.decree_id = base_id);
begin
  perform app.assert_funding_holds(d, '[]');
  perform app.assert_payers_change(d);
  for c in select k.* from payer_change k where k.decree_id = d.id order by k.rule_no loop
    new_no := new_no + 1;
    insert into funding_rule (decree_id, rule_no, tenant_id, payer_tenant_id, payer_name, funding_source, share_basis_points, rupiah, from_month, until_month,
      only_unregistered, occupation_codes, village_codes, since_decree_id, instead_of)
    select base_id, new_no, r.tenant_id, c.payer_tenant_id, c.payer_name, c.funding_source, r.share_basis_points, r.rupiah, greatest(d.from_month, r.from_month), r.until_month,
      r.only_unregistered, r.occupation_codes, r.village_codes, d.id, r.rule_no
    from funding_rule r where r.decree_id = base_id and r.rule_no = c.rule_no;
    insert into funding_share (decree_id, class_no, rule_no, months, tenant_id, rupiah)
    select base_id, s.class_no, new_no, s.months * daterange(d.from_month, null), s.tenant_id, s.rupiah
    from funding_share s where s.decree_id = base_id and s.rule_no = c.rule_no and s.months && daterange(d.from_month, null);
    update funding_share s set months = s.months * daterange(null, d.from_month)
    where s.decree_id = base_id and s.rule_no = c.rule_no and lower(s.months) < d.from_month and upper(s.months) > d.from_month;
    delete from funding_share s where s.decree_id = base_id and s.rule_no = c.rule_no and lower(s.months) >= d.from_month;
  end loop;
  perform app.tell_payers_replaced(d);
  -- Who pays is counted by village.
  insert into protection_change (tenant_id, decree_id, village_code) select distinct h.tenant_id, h.decree_id, h.village_code from decree_holding h where h.decree_id = base_id;
end $$;
revoke execute on function app.move_payers from public;
grant execute on function app.move_payers to payung_crossing;

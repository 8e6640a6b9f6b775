-- Money is the whole government's. Whoever is to pay reads the rules by which it pays, and no other.
drop policy if exists funding_rule_read on funding_rule;
create policy funding_rule_read on funding_rule for select using (
  (tenant_id = (select app.tenant_id()) or payer_tenant_id = (select app.tenant_id()))
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);

-- Bits are of the whole tenant: a membership with a scope must count its people for itself.
drop policy if exists bits_of_viewer on facet_bits;
create policy bits_of_viewer on facet_bits for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);

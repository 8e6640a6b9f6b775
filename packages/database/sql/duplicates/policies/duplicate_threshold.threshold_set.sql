-- By the whole tenant for the whole tenant: whoever is entered for a part of it sets nothing.
drop policy if exists threshold_set on duplicate_threshold;
create policy threshold_set on duplicate_threshold for insert with check (
  tenant_id = (select app.tenant_id()) and set_by = (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);

drop policy if exists protection_count_read on protection_count;
-- The decree's tenant sees its own, of its part. A payer sees no rows: they tell villages apart, and how many people of a small one it pays for
-- (`app.protection_counts` sums them).
create policy protection_count_read on protection_count for select using ((select app.agency_id()) is null
  and tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())));

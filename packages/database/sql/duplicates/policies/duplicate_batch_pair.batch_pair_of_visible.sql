drop policy if exists batch_pair_of_visible on duplicate_batch_pair;
create policy batch_pair_of_visible on duplicate_batch_pair
  using (tenant_id = (select app.tenant_id()) and exists (select from duplicate_batch b where b.id = batch_id));

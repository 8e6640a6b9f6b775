drop policy if exists effect_of_visible on import_effect;
create policy effect_of_visible on import_effect for select
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_effect.import_id));

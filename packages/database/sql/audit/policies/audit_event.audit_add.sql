-- Nobody for what the system does by itself, else whoever is entered.
drop policy if exists audit_add on audit_event;
create policy audit_add on audit_event for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and actor_id is not distinct from (select app.user_id()));

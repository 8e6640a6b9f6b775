-- When the caller's tenant has last reminded each of these governments: of notices that others read, the caller learns of its own reminders alone.
create or replace function app.duplicate_reminders(keepers uuid[]) returns table (tenant_id uuid, reminded_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.tenant_id, app.day_of(max(n.created_at)) from notice n
  where n.tenant_id = any (keepers) and n.kind = 'DUPLICATES_REMINDER' and n.params ->> 'byTenantId' = app.tenant_id()::text
  group by n.tenant_id;
$$;
alter function app.duplicate_reminders owner to payung_crossing;
revoke execute on function app.duplicate_reminders from public;
grant execute on function app.duplicate_reminders to payung_app;

-- After a transaction a transaction-local setting is '' instead of NULL; nullif makes both mean "nobody".
create or replace function app.tenant_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

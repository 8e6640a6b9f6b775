create or replace function app.agency_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;

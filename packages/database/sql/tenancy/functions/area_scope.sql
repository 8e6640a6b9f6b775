-- '' is the whole tenant. Only codes of whole areas are stored (membership.area_prefix), so a plain prefix is exact.
create or replace function app.area_scope() returns text language sql stable parallel safe
  return coalesce(current_setting('app.area_scope', true), '');

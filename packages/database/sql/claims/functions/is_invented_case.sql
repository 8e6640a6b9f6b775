-- Whether a case is one of the demonstration: an invented decree designates its person. Whoever prints a paper of the case may ask, a village too, which reads no decree: the
-- mark of an invented paper must not depend on who prints it.
create or replace function app.is_invented_case(asked_claim uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from claim c join worker w on w.id = c.worker_id cross join lateral app.record_family(w.id) f(id)
      join decree_holding h on h.worker_id = f.id join decree d on d.id = h.decree_id
    where c.id = asked_claim and c.tenant_id = app.tenant_id() and d.synthetic and starts_with(w.village_code, app.area_scope())
      and (app.agency_id() is null or w.agency_id = app.agency_id()));
$$;
alter function app.is_invented_case owner to payung_crossing;
revoke execute on function app.is_invented_case from public;
grant execute on function app.is_invented_case to payung_app;

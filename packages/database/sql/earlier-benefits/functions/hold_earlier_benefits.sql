-- A list of the entered government that waits, as somebody has read it, held until the transaction ends. Two who decide at the same time are heard one after the other. Runs with the rights of
-- the function that calls it.
create or replace function app.hold_earlier_benefits(asked uuid, expected integer) returns earlier_benefit_upload
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  u earlier_benefit_upload;
begin
  perform pg_advisory_xact_lock(hashtextextended('earlier benefits of ' || app.tenant_id(), 0));
  select * into u from earlier_benefit_upload k where k.id = asked and k.tenant_id = app.tenant_id() for update;
  if u.id is null or u.state <> 'WAITING' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'earlier_step', message = 'no list that waits here: constraint "earlier_step"';
  end if;
  -- What it repeats was judged anew since: the figures that were looked at are others now.
  if u.version is distinct from expected then
    raise exception using errcode = '23514', constraint = 'earlier_changed', message = 'read before it changed: constraint "earlier_changed"';
  end if;
  return u;
end $$;
revoke execute on function app.hold_earlier_benefits from public;
grant execute on function app.hold_earlier_benefits to payung_crossing;

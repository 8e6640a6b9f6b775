-- The claim is held, so that nobody takes the report back meanwhile. What the policy refuses is left to it.
create or replace function app.guard_grant_handover() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  perform from claim c where c.id = new.claim_id and c.tenant_id = app.tenant_id() for no key update;
  new.due_rupiah := (select d.rupiah from app.grants_due(array[new.claim_id]) d where d.grant_id = new.grant_id);
  perform app.check_grant_handover(new);
  return new;
end $$;
alter function app.guard_grant_handover owner to payung_crossing;
revoke execute on function app.guard_grant_handover from public;

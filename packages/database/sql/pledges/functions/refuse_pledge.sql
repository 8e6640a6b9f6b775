-- The region refuses a pledge that is offered to it and for which it has taken nobody: nobody waits there, or it does not take the money up. Its company reads the reason.
create or replace function app.refuse_pledge(asked_pledge uuid, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  old_state text;
begin
  select p.state into old_state from pledge p where p.id = asked_pledge and p.region_tenant_id = app.tenant_id() and p.offered_at is not null for update;
  if not found or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or old_state <> 'OFFERED' then
    raise exception using errcode = '23514', constraint = 'pledge_transition', message = 'no pledge that is offered to this region: constraint "pledge_transition"';
  end if;
  update pledge set state = 'REFUSED', state_reason = why where id = asked_pledge;
end $$;
alter function app.refuse_pledge owner to payung_crossing;
revoke execute on function app.refuse_pledge from public;
grant execute on function app.refuse_pledge to payung_app;

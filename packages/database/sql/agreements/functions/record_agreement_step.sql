create or replace function app.record_agreement_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former text := case when tg_op = 'UPDATE' then old.state end;
begin
  -- A loader of past agreements enters nobody, and brings their history itself.
  if app.user_id() is null then return null; end if;
  insert into agreement_step (agreement_id, tenant_id, from_state, to_state, reason, by_user)
  values (new.id, new.tenant_id, former, new.state, case when former is distinct from new.state then new.state_reason end, app.user_id());
  if former is null or former = new.state or (former = 'DRAFT' and new.state = 'NEGOTIATION') then
    insert into agreement_maker (agreement_id, user_id, tenant_id) values (new.id, app.user_id(), new.tenant_id) on conflict do nothing;
  end if;
  return null;
end $$;
alter function app.record_agreement_step owner to payung_crossing;
revoke execute on function app.record_agreement_step from public;

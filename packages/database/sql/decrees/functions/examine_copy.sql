-- An auditor of a company opens the people of a decree that rests on its agreement: who, why and how many people stands in both logs each time. False for anybody else.
create or replace function app.examine_copy(asked_copy uuid, why text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  copy decree_copy;
  total integer;
begin
  if not app.may_examine_copy(asked_copy) then
    return false;
  end if;
  select * into copy from decree_copy c where c.id = asked_copy;
  select count(*)::integer into total from app.entries_to_examine(asked_copy);
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  values (copy.tenant_id, app.user_id(), 'COPY_EXAMINED', 'decree_copy', copy.id::text, jsonb_build_object('people', total, 'reason', why)),
    (copy.owner_tenant_id, app.user_id(), 'COPY_EXAMINED_BY', 'decree', copy.decree_id::text,
      jsonb_build_object('byTenant', copy.tenant_id, 'people', total, 'reason', why));
  return true;
end $$;
alter function app.examine_copy owner to payung_crossing;
revoke execute on function app.examine_copy from public;
grant execute on function app.examine_copy to payung_app;

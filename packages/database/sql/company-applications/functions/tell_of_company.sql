-- Those of the whole government who take the next step are told. The notice names no person.
create or replace function app.tell_of_company(government uuid, what text, application uuid, by_user uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notice (tenant_id, user_id, kind, params)
  select distinct government, m.user_id, what, jsonb_build_object('applicationId', application)
  from membership m
  where m.tenant_id = government and m.valid @> app.today() and m.agency_id is null and m.area_prefix = '' and m.user_id is distinct from by_user
    and m.role in ('ADMINISTRATOR', case what when 'COMPANY_APPLIED' then 'OFFICER' else 'APPROVER' end);
$$;
alter function app.tell_of_company owner to payung_crossing;
revoke execute on function app.tell_of_company from public;

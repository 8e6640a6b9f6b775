-- The holder of the mailbox confirms, once. From then on the government sees it, and those who may decide are told.
create or replace function app.confirm_company_application(asked bytea) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application;
begin
  select * into a from company_application k where k.token_hash = asked for update;
  if a.id is null then return 'MISSING'; end if;
  if a.state <> 'UNCONFIRMED' then return 'CONFIRMED'; end if;
  if a.expires_at <= now() then return 'ENDED'; end if;
  update company_application set state = 'CONFIRMED', confirmed_at = now(), version = version + 1 where id = a.id;
  perform app.tell_of_company(a.tenant_id, 'COMPANY_APPLIED', a.id, null);
  insert into audit_event (tenant_id, action, subject_kind, subject_id) values (a.tenant_id, 'COMPANY_APPLICATION_CONFIRMED', 'company_application', a.id::text);
  return 'RECEIVED';
end $$;
alter function app.confirm_company_application owner to payung_crossing;
revoke execute on function app.confirm_company_application from public;
grant execute on function app.confirm_company_application to payung_app;

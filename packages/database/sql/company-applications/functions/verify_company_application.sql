-- Somebody of the government has compared the application with its papers, and proposes to admit the company. A NIB that a company has already is refused.
create or replace function app.verify_company_application(asked uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application := app.hold_company_application(asked);
begin
  if a.state <> 'CONFIRMED' then
    raise exception using errcode = '23514', constraint = 'company_step', message = 'not the next step: constraint "company_step"';
  end if;
  if exists (select from company c where c.nib = a.nib) then
    raise exception using errcode = '23514', constraint = 'company_nib_once', message = 'admitted already: constraint "company_nib_once"';
  end if;
  update company_application set state = 'VERIFIED', verified_by = app.user_id(), verified_at = now(), version = version + 1 where id = a.id;
  perform app.tell_of_company(a.tenant_id, 'COMPANY_VERIFIED', a.id, app.user_id());
end $$;
alter function app.verify_company_application owner to payung_crossing;
revoke execute on function app.verify_company_application from public;
grant execute on function app.verify_company_application to payung_app;

-- Another person admits the company: its tenant and its record are made, once for each NIB. The invitation of its first member follows in the same transaction.
create or replace function app.admit_company(asked uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application := app.hold_company_application(asked);
  made uuid;
begin
  if a.state <> 'VERIFIED' then
    raise exception using errcode = '23514', constraint = 'company_step', message = 'not the next step: constraint "company_step"';
  end if;
  if a.verified_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'company_verifier_is_not_admitter',
      message = 'admitted by who verified it: constraint "company_verifier_is_not_admitter"';
  end if;
  perform app.refuse_maker_account(array[a.verified_by], a.tenant_id);
  -- Of two governments that admit the same company at once, one waits here for the other.
  perform pg_advisory_xact_lock(hashtextextended('company ' || a.nib, 0));
  if exists (select from company c where c.nib = a.nib) then
    raise exception using errcode = '23514', constraint = 'company_nib_once', message = 'admitted already: constraint "company_nib_once"';
  end if;
  insert into tenant (code, kind, name, short_name) values ('nib-' || a.nib, 'COMPANY', a.company_name, left(a.company_name, 60)) returning id into made;
  insert into company (tenant_id, nib, legal_form, address, area_code, admitted_by_tenant_id, application_id)
  values (made, a.nib, a.legal_form, a.address, a.area_code, a.tenant_id, a.id);
  update company_application set state = 'ADMITTED', admitted_by = app.user_id(), admitted_at = now(), company_tenant_id = made, invited_at = now(), version = version + 1 where id = a.id;
  return made;
end $$;
alter function app.admit_company owner to payung_crossing;
revoke execute on function app.admit_company from public;
grant execute on function app.admit_company to payung_app;

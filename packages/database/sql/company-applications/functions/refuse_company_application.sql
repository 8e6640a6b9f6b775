-- Refuses an application with the reason; what somebody has verified is refused by another person. The company may apply again.
create or replace function app.refuse_company_application(asked uuid, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application := app.hold_company_application(asked);
begin
  if a.state not in ('CONFIRMED', 'VERIFIED') then
    raise exception using errcode = '23514', constraint = 'company_step', message = 'not the next step: constraint "company_step"';
  end if;
  if a.verified_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'company_verifier_is_not_refuser',
      message = 'refused by who verified it: constraint "company_verifier_is_not_refuser"';
  end if;
  if a.verified_by is not null then perform app.refuse_maker_account(array[a.verified_by], a.tenant_id); end if;
  update company_application set state = 'REFUSED', refused_by = app.user_id(), refused_at = now(), refusal_reason = why, version = version + 1 where id = a.id;
end $$;
alter function app.refuse_company_application owner to payung_crossing;
revoke execute on function app.refuse_company_application from public;
grant execute on function app.refuse_company_application to payung_app;

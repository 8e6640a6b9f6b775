-- The first member of an admitted company is invited again, once an hour at most: each is a mail to a mailbox that a stranger has named.
create or replace function app.invite_company_again(asked uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application := app.hold_company_application(asked);
begin
  if a.state <> 'ADMITTED' then
    raise exception using errcode = '23514', constraint = 'company_step', message = 'not the next step: constraint "company_step"';
  end if;
  if a.invited_at > now() - interval '1 hour' then
    raise exception using errcode = '23514', constraint = 'company_invited_lately', message = 'invited within the hour: constraint "company_invited_lately"';
  end if;
  update company_application set invited_at = now(), version = version + 1 where id = a.id;
  return a.company_tenant_id;
end $$;
alter function app.invite_company_again owner to payung_crossing;
revoke execute on function app.invite_company_again from public;
grant execute on function app.invite_company_again to payung_app;

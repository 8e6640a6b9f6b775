-- What the link in the mail shows before its holder confirms: the company and the government alone.
create or replace function app.public_company_application(asked bytea) returns table (company_name text, government text, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.company_name, t.name, case when a.state <> 'UNCONFIRMED' then 'CONFIRMED' when a.expires_at <= now() then 'ENDED' else 'OPEN' end
  from company_application a join tenant t on t.id = a.tenant_id where a.token_hash = asked;
$$;
alter function app.public_company_application owner to payung_crossing;
revoke execute on function app.public_company_application from public;
grant execute on function app.public_company_application to payung_app;

-- What the page behind an invitation link shows before sign-in: where to, nothing about anyone else. An invitation to roles whose last day has passed
-- meanwhile is shown as lapsed: accepting it ended in an error of the range instead of an answer.
create or replace function app.open_link(asked_hash bytea)
returns table (kind text, email text, name text, tenant_name text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'INVITATION', i.email, i.name, t.name, i.expires_at
  from invitation i join tenant t on t.id = i.tenant_id
  where i.token_hash = asked_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and app.may_still_invite(i)
    and (i.valid_until is null or i.valid_until > app.today());
$$;
alter function app.open_link owner to payung_crossing;
revoke execute on function app.open_link from public;
grant execute on function app.open_link to payung_app, payung_auth;

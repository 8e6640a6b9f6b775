-- Which sessions passed the second factor, and from which devices an account was signed in to before.

-- A session that began with the password alone is worth nothing once the account has a second factor. What was open before this column may or may
-- not have passed one: people with a second factor sign in once more.
alter table auth.session add column second_factor_passed boolean not null default false;

-- A stranger's guesses slow the stranger; whoever signs in from a device that the account knows is counted apart. Only a hash of the device's
-- token is kept: a stolen table is no known device.
create table auth.known_device (
  token_hash bytea not null check (length(token_hash) = 32),
  user_id uuid not null references auth."user" on delete cascade,
  last_used_at timestamptz not null default now(),
  primary key (user_id, token_hash)
);
grant select, insert, update, delete on auth.known_device to payung_auth;

create or replace function app.audit_sign_in(asked_user uuid, asked_action text, asked_details jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if asked_action not in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT', 'SECOND_FACTOR_FAILED', 'SECOND_FACTOR_ENABLED',
    'SECOND_FACTOR_DISABLED', 'BACKUP_CODES_MADE', 'PASSWORD_RESET_ASKED', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'PASSWORD_CHECK_FAILED',
    'SESSIONS_REVOKED') then
    raise exception using errcode = '22023', message = 'not a sign-in event';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select distinct m.tenant_id, asked_user, asked_action, 'user', asked_user::text, asked_details
  from membership m
  where m.user_id = asked_user and m.valid @> (now() at time zone 'Asia/Pontianak')::date;
end $$;

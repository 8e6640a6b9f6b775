-- Sign-in: better-auth's own tables under its own names, in a schema that only the sign-in role reads.
-- The application's role never sees a password hash, a session token or a second-factor secret.

create schema if not exists auth;
grant usage on schema auth to payung_auth, payung_crossing;

create table auth."user" (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false
);
grant select, insert, update, delete on auth."user" to payung_auth;
grant select (id, "twoFactorEnabled") on auth."user" to payung_crossing;

create table auth.session (
  id uuid primary key default uuidv7(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" on delete cascade,
  -- A session that began with the password alone is worth nothing once the account has a second factor. What was open before this column may or may
  -- not have passed one: people with a second factor sign in once more.
  second_factor_passed boolean not null default false
);
create index on auth.session ("userId");
grant select, insert, update, delete on auth.session to payung_auth;

create table auth.account (
  id uuid primary key default uuidv7(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on auth.account ("userId");
-- Two invitations accepted at the same moment made two passwords for one new person.
create unique index on auth.account ("providerId", "accountId");
grant select, insert, update, delete on auth.account to payung_auth;

create table auth.verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on auth.verification (identifier);
grant select, insert, update, delete on auth.verification to payung_auth;

create table auth."twoFactor" (
  id uuid primary key default uuidv7(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index on auth."twoFactor" ("userId");
grant select, insert, update, delete on auth."twoFactor" to payung_auth;

create table auth."rateLimit" (
  id uuid primary key default uuidv7(),
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);
grant select, insert, update, delete on auth."rateLimit" to payung_auth;

-- Lockout counts by account, whatever address the attempts come from; the e-mail stands as a hash.
create table auth.sign_in_failure (
  -- Attempts count by account and by address alike; both stand as a keyed hash.
  key_hash bytea primary key check (length(key_hash) = 32),
  failures integer not null default 0,
  last_failure_at timestamptz not null default now(),
  locked_until timestamptz
);
grant select, insert, update, delete on auth.sign_in_failure to payung_auth;

-- A stranger's guesses slow the stranger; whoever signs in from a device that the account knows is counted apart. Only a hash of the device's
-- token is kept: a stolen table is no known device.
create table auth.known_device (
  token_hash bytea not null check (length(token_hash) = 32),
  user_id uuid not null references auth."user" on delete cascade,
  last_used_at timestamptz not null default now(),
  primary key (user_id, token_hash)
);
grant select, insert, update, delete on auth.known_device to payung_auth;

-- A code of the authenticator counts once: whoever reads it over a shoulder, or on the way, comes too late. It holds for three steps of thirty seconds,
-- so a spent one is kept a little longer than that. Kept as a keyed hash; six digits alone would be guessed from a plain one.
create table auth.spent_code (
  user_id uuid not null references auth."user" on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  spent_at timestamptz not null default now(),
  primary key (user_id, code_hash)
);
grant select, insert, update, delete on auth.spent_code to payung_auth;

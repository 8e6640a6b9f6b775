-- A proof of work opens the public form for objections once. Of everybody: nothing about people.
create table objection_proof (
  nonce bytea primary key,
  -- Afterwards it is refused by its own day and need not be remembered.
  expires_at timestamptz not null
);
create index on objection_proof (expires_at);
grant select, insert, delete on objection_proof to payung_app;

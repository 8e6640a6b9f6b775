-- A proof of work opens the public form for objections once. Of everybody: nothing about people.
create table objection_proof (
  nonce bytea primary key,
  -- Hours later its challenge is refused by its own day, and need not be remembered.
  spent_at timestamptz not null default now()
);
create index on objection_proof (spent_at);
grant select, insert (nonce), delete on objection_proof to payung_app;

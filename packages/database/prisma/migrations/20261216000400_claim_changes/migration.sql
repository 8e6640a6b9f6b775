-- That something was written on which the numbers of a government's claims rest. Their sum grows with each such statement that is committed, so that whoever keeps the
-- numbers sees whether they still hold. Rows are only ever added, so that no statement waits for another; from time to time they are added up.
create table claim_change (
  id bigint generated always as identity primary key,
  tenant_id uuid not null references tenant,
  changes bigint not null default 1 check (changes > 0)
);
create index on claim_change (tenant_id) include (changes);
alter table claim_change enable row level security;
alter table claim_change force row level security;
grant select on claim_change to payung_app;
grant select, insert, delete on claim_change to payung_crossing;

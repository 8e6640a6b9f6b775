-- Facets and totals of any filter from bits: one bit a person, one row of 8,192 bits for each viewer, field, value and block of people
-- (decision 122). Each record has a number that stays with it, so a person keeps their place in every viewer's bits.
alter table worker add column number integer generated always as identity;
create unique index worker_number on worker (number);

alter table worker_listing add column number integer;
-- Nobody writes people meanwhile: the first statement has locked them.
alter table worker no force row level security;
alter table worker_listing no force row level security;
update worker_listing l set number = w.number from worker w where w.id = l.worker_id;
alter table worker_listing alter column number set not null;
create unique index worker_listing_number on worker_listing (tenant_id, number);

create table facet_bits (
  tenant_id uuid not null references tenant,
  field text not null check (field in ('EVERYBODY', 'REGENCY', 'DISTRICT', 'OCCUPATION', 'SEX', 'STATUS', 'BORN', 'DECILE', 'MEMBERSHIP', 'UNCOVERED', 'REGISTERED_BY')),
  value text collate "C" not null,
  block integer not null,
  bits bit(8192) not null,
  primary key (tenant_id, field, value, block)
);
-- Beside its key in the row, never apart: each facet reads them all.
alter table facet_bits alter column bits set storage plain;
create index on facet_bits (tenant_id, block, field);
alter table facet_bits enable row level security;
alter table facet_bits force row level security;
grant select on facet_bits to payung_app;
grant select, insert, update, delete, maintain on facet_bits to payung_crossing;

-- Whose bits are out of date: only added to by those who change people, so that nobody waits for a row, and taken away as they are folded into the bits.
create table facet_change (
  tenant_id uuid not null references tenant,
  block integer not null,
  numbers integer[] not null
);
create index on facet_change (tenant_id, block);
alter table facet_change enable row level security;
alter table facet_change force row level security;
grant select on facet_change to payung_app;
grant select, insert, delete, maintain on facet_change to payung_crossing;

-- Everybody is read from their rows until the worker process has folded them.
alter table facet_change no force row level security;
insert into facet_change (tenant_id, block, numbers)
select tenant_id, number / 8192, array_agg(number) from worker_listing group by 1, 2;
alter table facet_change force row level security;
alter table worker force row level security;
alter table worker_listing force row level security;

-- Totals of one field at a time, which the bits answer as well.
drop table worker_count;

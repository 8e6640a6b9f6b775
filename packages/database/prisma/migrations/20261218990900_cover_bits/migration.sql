-- In which months people are insured has bits as well, decision 244.
alter table facet_bits drop constraint facet_bits_field_check, add constraint facet_bits_field_check
  check (field in ('EVERYBODY', 'REGENCY', 'DISTRICT', 'OCCUPATION', 'SEX', 'STATUS', 'BORN', 'DECILE', 'MEMBERSHIP', 'UNCOVERED', 'REGISTERED_BY', 'COVER'));

-- Whose months have changed: records, or the numbers of people. Only added to, so that nobody waits, and read by functions alone: in whose lists they stand is looked up
-- as it is read, when whoever linked or merged them meanwhile has come to an end as well.
create table cover_change (
  worker_ids uuid[],
  person_ids bigint[],
  constraint cover_change_of check (num_nonnulls(worker_ids, person_ids) = 1)
);
alter table cover_change enable row level security;
alter table cover_change force row level security;
grant select, insert, delete, maintain on cover_change to payung_crossing;

-- Everybody is read from their rows until the worker process has folded them. Nobody changes people meanwhile: the first statement has locked the bits.
alter table worker_listing no force row level security;
alter table facet_change no force row level security;
delete from facet_change;
insert into facet_change (tenant_id, block, numbers)
select tenant_id, number / 8192, array_agg(number) from worker_listing group by 1, 2;
alter table facet_change force row level security;
alter table worker_listing force row level security;

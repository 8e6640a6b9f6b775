-- What a public list shows of each of its people, fixed when it is published.
create table cohort_published (
  cohort_id uuid not null,
  tenant_id uuid not null,
  worker_id uuid not null,
  -- The village, its district, or the area of the quota.
  shown_code text not null,
  masked_name text not null,
  occupation_code text,
  primary key (cohort_id, worker_id),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id) on delete cascade
);
create index on cohort_published (cohort_id, shown_code);
alter table cohort_published enable row level security;
-- Written by triggers alone.
grant select on cohort_published to payung_app;
grant select, insert, delete on cohort_published to payung_crossing;

-- Lists that are public already showed two letters of each word. From now on they show numbers and dots in their villages, until they are published anew.
alter table cohort no force row level security;
alter table cohort_member no force row level security;
insert into cohort_published (cohort_id, tenant_id, worker_id, shown_code, masked_name)
select m.cohort_id, m.tenant_id, m.worker_id, m.village_code, '•••' from cohort c join cohort_member m on m.cohort_id = c.id where c.public_code is not null;
alter table cohort force row level security;
alter table cohort_member force row level security;
alter table cohort_published force row level security;

-- Of which school year of a child somebody was told that its letter is due: once.
create table scholarship_warning (
  scholarship_id uuid not null,
  tenant_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  at timestamptz not null default now(),
  primary key (scholarship_id, year),
  foreign key (scholarship_id, tenant_id) references scholarship (id, tenant_id)
);
alter table scholarship_warning enable row level security;
alter table scholarship_warning force row level security;
grant select on scholarship_warning to payung_app;
grant select, insert on scholarship_warning to payung_crossing;

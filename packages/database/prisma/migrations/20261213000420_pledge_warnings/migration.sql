-- Which warnings went out to whom before the months of a pledge are over: each once.
create table pledge_warning (
  pledge_id uuid not null references pledge,
  tenant_id uuid not null references tenant,
  days_before integer not null check (days_before in (90, 60, 30, 7)),
  at timestamptz not null default now(),
  primary key (pledge_id, tenant_id, days_before)
);
alter table pledge_warning enable row level security;
alter table pledge_warning force row level security;
grant select on pledge_warning to payung_app;
grant select, insert on pledge_warning to payung_crossing;

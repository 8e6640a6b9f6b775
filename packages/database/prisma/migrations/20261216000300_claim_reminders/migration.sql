-- Of which wait of a case its officers were told that it has lasted too long: once for each time that the case stands there.
create table claim_reminder (
  claim_id uuid not null,
  tenant_id uuid not null,
  state text not null,
  state_since date not null,
  at timestamptz not null default now(),
  primary key (claim_id, state, state_since),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id)
);
alter table claim_reminder enable row level security;
alter table claim_reminder force row level security;
grant select on claim_reminder to payung_app;
grant select, insert on claim_reminder to payung_crossing;

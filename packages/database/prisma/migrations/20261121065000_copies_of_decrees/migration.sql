-- Whoever has to act on a signed decree gets a copy of it: not the decree, which stays its government's, but what may be known of it elsewhere.
-- Policies hide rows and no columns, so what a recipient may know is a table of its own, and nothing else of the decree is in it.
create table decree_copy (
  id uuid primary key default uuidv7(),
  decree_id uuid not null,
  -- Whose decree it is, and who got the copy.
  owner_tenant_id uuid not null references tenant,
  tenant_id uuid not null references tenant,
  -- It keeps people whom the decree names, insures them, is a party to an agreement that the decree rests on, or pays for one of them.
  reason text not null check (reason in ('CUSTODIAN', 'INSURER', 'PARTY', 'PAYER')),
  kind text not null check (kind in ('DESIGNATION', 'AMENDMENT', 'REVOCATION')),
  state text not null check (state in ('SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED')),
  number text not null,
  signed_on date not null,
  programme_name text not null,
  insurance_programmes text[] not null,
  funding_source text not null,
  people integer not null,
  from_month date not null,
  until_month date not null,
  ended_from date,
  amends_number text,
  public_code text not null,
  -- Of a party: the agreements by which it is one.
  agreement_ids uuid[] not null default '{}',
  -- Of a custodian: where the people live whom it keeps, so that a village is told of its own alone.
  village_codes text[] not null default '{}',
  copied_at timestamptz not null default now(),
  unique (decree_id, tenant_id),
  foreign key (decree_id, owner_tenant_id) references decree (id, tenant_id),
  constraint decree_copy_elsewhere check (tenant_id <> owner_tenant_id)
);
create index on decree_copy (tenant_id, id desc);
alter table decree_copy enable row level security;
alter table decree_copy force row level security;
grant select on decree_copy to payung_app;
grant select, insert, update (state, ended_from) on decree_copy to payung_crossing;

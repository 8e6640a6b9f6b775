-- What a company shows for what it paid through a pledge, decision 0179: it asks, and the region of the pledge issues, refuses or revokes. What a certificate
-- states is frozen as it was published, at least so much; whether receipts still cover it is counted and kept nowhere.
create table pledge_certificate (
  id uuid primary key default uuidv7(),
  -- The company.
  tenant_id uuid not null references tenant,
  pledge_id uuid not null,
  -- The government of the pledge, which decides.
  region_tenant_id uuid not null references tenant,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ISSUED', 'REFUSED', 'REVOKED')),
  requested_by uuid not null references app_user,
  requested_at timestamptz not null default now(),
  -- Who issued or refused it.
  decided_by uuid references app_user,
  decided_at timestamptz,
  refusal_reason text check (length(refusal_reason) between 10 and 300 and not app.writes_national_id(refusal_reason)),
  number text check (length(number) between 3 and 80),
  public_code text unique check (public_code ~ '^[a-z0-9]{20}$'),
  company_name text,
  region_name text,
  agreement_number text,
  agreement_title text,
  -- First month, and the month after the last.
  from_month date check (extract(day from from_month) = 1),
  until_month date check (extract(day from until_month) = 1),
  -- At least so many; null where they are too few to be shown to everybody.
  workers integer check (workers >= 10 and workers % 10 = 0),
  worker_months integer check (worker_months >= 10),
  rupiah bigint check (rupiah > 0),
  revoked_by uuid references app_user,
  revoked_at timestamptz,
  revocation_reason text check (length(revocation_reason) between 10 and 300 and not app.writes_national_id(revocation_reason)),
  unique (id, pledge_id, tenant_id),
  foreign key (pledge_id, tenant_id) references pledge (id, tenant_id),
  constraint certificate_requester_is_not_issuer check (decided_by <> requested_by),
  constraint pledge_certificate_facts check (
    num_nulls(decided_by, decided_at) in (0, 2) and (state = 'REQUESTED') = (decided_by is null) and (state = 'REFUSED') = (refusal_reason is not null)
    and num_nulls(number, public_code, company_name, region_name, agreement_title, from_month, until_month)
      = case when state in ('ISSUED', 'REVOKED') then 0 else 7 end
    and (state in ('ISSUED', 'REVOKED') or num_nonnulls(agreement_number, workers, worker_months, rupiah) = 0)
    and num_nulls(revoked_by, revoked_at, revocation_reason) = case when state = 'REVOKED' then 0 else 3 end
    and (workers is not null or num_nonnulls(worker_months, rupiah) = 0) and from_month < until_month)
);
create index on pledge_certificate (pledge_id, id);
create index on pledge_certificate (region_tenant_id, state, id);
create index on pledge_certificate (tenant_id, id);
create unique index pledge_certificate_number_once on pledge_certificate (region_tenant_id, number);
-- A pledge waits for one decision at a time.
create unique index pledge_certificate_open_once on pledge_certificate (pledge_id) where state = 'REQUESTED';

-- On which contribution lists of the company a certificate rests. A month of a worker stands on one of them, so none is certified twice.
create table pledge_certificate_list (
  certificate_id uuid not null,
  list_id uuid not null,
  pledge_id uuid not null,
  tenant_id uuid not null,
  -- Until the certificate is revoked.
  live boolean not null default true,
  primary key (certificate_id, list_id),
  foreign key (certificate_id, pledge_id, tenant_id) references pledge_certificate (id, pledge_id, tenant_id),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id)
);
create unique index pledge_certificate_list_once on pledge_certificate_list (pledge_id, list_id) where live;
create index on pledge_certificate_list (list_id);

do $$
declare t text;
begin
  foreach t in array array['pledge_certificate', 'pledge_certificate_list'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, pledge_id, region_tenant_id, requested_by) on pledge_certificate to payung_crossing;
grant update (state, decided_by, decided_at, refusal_reason, number, public_code, company_name, region_name, agreement_number, agreement_title, from_month,
  until_month, workers, worker_months, rupiah, revoked_by, revoked_at, revocation_reason) on pledge_certificate to payung_crossing;
grant insert (certificate_id, list_id, pledge_id, tenant_id), update (live) on pledge_certificate_list to payung_crossing;

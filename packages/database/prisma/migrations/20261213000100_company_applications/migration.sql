-- Companies that want to pay apply on a public page, and the government that they choose verifies and admits them by two people, decision 0189.
create table company_application (
  id uuid primary key default uuidv7(),
  -- The government that is to verify it: a province, regency or city.
  tenant_id uuid not null references tenant,
  state text not null default 'UNCONFIRMED' check (state in ('UNCONFIRMED', 'CONFIRMED', 'VERIFIED', 'ADMITTED', 'REFUSED')),
  legal_form text not null check (legal_form in ('PT', 'CV', 'FIRM', 'COOPERATIVE', 'FOUNDATION', 'PUBLIC')),
  -- With the legal form before it, as the company signs.
  company_name text not null check (length(company_name) between 3 and 120 and not app.writes_national_id(company_name)),
  -- Nomor Induk Berusaha, 13 digits.
  nib text not null check (nib ~ '^\d{13}$'),
  address text not null check (length(address) between 10 and 200 and not app.writes_national_id(address)),
  -- Regency or city of the address.
  area_code text not null references area,
  purpose text not null check (length(purpose) between 10 and 500 and not app.writes_national_id(purpose)),
  -- Name, position, mail address and phone number of a person. Null once it is forgotten: 90 days after a refusal.
  contact_cipher bytea check (length(contact_cipher) between 40 and 4000),
  -- Of the link in the mail, which alone confirms it. The token is kept nowhere.
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Whose network it came from and whose mailbox it names, as digests that nobody can read back. Null for what was not sent by the page.
  sender_digest bytea,
  surroundings_digest bytea,
  mailbox_digest bytea,
  received_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '3 days',
  confirmed_at timestamptz,
  verified_by uuid references app_user,
  verified_at timestamptz,
  admitted_by uuid references app_user,
  admitted_at timestamptz,
  refused_by uuid references app_user,
  refused_at timestamptz,
  refusal_reason text check (length(refusal_reason) between 10 and 300 and not app.writes_national_id(refusal_reason)),
  -- What its admission has made.
  company_tenant_id uuid unique references tenant,
  -- When its first member was invited last.
  invited_at timestamptz,
  version integer not null default 1,
  unique (id, tenant_id),
  constraint company_verifier_is_not_admitter check (admitted_by <> verified_by),
  constraint company_verifier_is_not_refuser check (refused_by <> verified_by),
  constraint company_application_facts check (
    (state = 'UNCONFIRMED') = (confirmed_at is null)
    and num_nulls(verified_by, verified_at) in (0, 2) and (state not in ('VERIFIED', 'ADMITTED') or verified_by is not null)
    and (state not in ('UNCONFIRMED', 'CONFIRMED') or verified_by is null)
    and num_nulls(admitted_by, admitted_at, company_tenant_id, invited_at) = case when state = 'ADMITTED' then 0 else 4 end
    and num_nulls(refused_by, refused_at, refusal_reason) = case when state = 'REFUSED' then 0 else 3 end
    and (contact_cipher is not null or state = 'REFUSED'))
);
create index on company_application (tenant_id, id desc) where state <> 'UNCONFIRMED';
create index on company_application (received_at);
create index on company_application (sender_digest, received_at);
create index on company_application (surroundings_digest, received_at);
create index on company_application (mailbox_digest, received_at);
create index on company_application (nib);
create index on company_application (area_code);
create index on company_application (verified_by);
create index on company_application (admitted_by);
create index on company_application (refused_by);

-- What is known of a company that was admitted. Companies of the first days were entered by the operator and have no row.
create table company (
  tenant_id uuid primary key references tenant,
  nib text not null constraint company_nib_once unique check (nib ~ '^\d{13}$'),
  legal_form text not null,
  address text not null,
  area_code text not null references area,
  -- The government that admitted it, and by which application.
  admitted_by_tenant_id uuid not null,
  application_id uuid not null unique,
  admitted_at timestamptz not null default now(),
  foreign key (application_id, admitted_by_tenant_id) references company_application (id, tenant_id)
);
create index on company (area_code);
create index on company (admitted_by_tenant_id);

do $$
declare t text;
begin
  foreach t in array array['company_application', 'company'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_crossing', t);
  end loop;
end $$;
grant select (id, tenant_id, state, legal_form, company_name, nib, address, area_code, purpose, contact_cipher, confirmed_at, verified_by, verified_at, admitted_by,
  admitted_at, refused_by, refused_at, refusal_reason, company_tenant_id, invited_at, version) on company_application to payung_app;
grant select on company to payung_app;
grant insert, delete, update (state, contact_cipher, confirmed_at, verified_by, verified_at, admitted_by, admitted_at, refused_by, refused_at, refusal_reason,
  company_tenant_id, invited_at, sender_digest, surroundings_digest, mailbox_digest, version) on company_application to payung_crossing;
grant insert on company to payung_crossing;
grant insert (code, kind, name, short_name) on tenant to payung_crossing;

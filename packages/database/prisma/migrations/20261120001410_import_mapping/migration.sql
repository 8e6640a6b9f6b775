-- What a person has said about the columns and villages of a sender's layout, for the next file that looks the same.

create table import_mapping (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- HMAC over the names of the columns: a row of people that somebody took for the header is not to be guessed from it.
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Fields by column, villages by what the file calls them; under the tenant's key, for both can quote the file.
  mapping_cipher bytea not null check (length(mapping_cipher) <= 200000),
  remembered_at timestamptz not null default now(),
  remembered_by uuid references app_user,
  unique (tenant_id, fingerprint)
);
create index on import_mapping (remembered_by);

alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy mapping_of_tenant on import_mapping using (tenant_id = (select app.tenant_id()));
grant select, insert, delete, update (mapping_cipher, remembered_at, remembered_by) on import_mapping to payung_app;

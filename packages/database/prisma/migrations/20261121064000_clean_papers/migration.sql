-- With the last approval a decree has a clean paper to sign: text and annex as files, under the hash of what was approved. The signed scan is compared
-- with it, and how that came out is kept with the decree.
alter table decree add approved_hash bytea check (length(approved_hash) = 32);

-- A rendering of what was approved. A decree that is reopened and approved anew with another text gets another; none is rewritten.
create table decree_paper (
  decree_id uuid not null,
  tenant_id uuid not null,
  approved_hash bytea not null check (length(approved_hash) = 32),
  part text not null check (part in ('TEXT', 'ANNEX')),
  file_id uuid not null,
  pages integer not null check (pages > 0),
  rendered_at timestamptz not null default now(),
  primary key (decree_id, approved_hash, part),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on decree_paper (file_id);
alter table decree_paper enable row level security;
alter table decree_paper force row level security;
grant select, insert (decree_id, tenant_id, approved_hash, part, file_id, pages) on decree_paper to payung_app;
grant select on decree_paper to payung_crossing;

-- What is approved already can get its clean paper too: its hash is reckoned as app.decree_approved_hash does.
alter table decree disable trigger user, no force row level security;
set local datestyle = 'ISO, YMD';
update decree d set approved_hash = sha256(d.annex_hash || sha256(convert_to(row('payung decree approved 1', d.id, d.title, d.from_month, d.until_month,
    d.funding_source, d.quota_people, d.considerations, d.legal_references, d.dictums, d.field_values)::text, 'UTF8')))
  where d.state = 'APPROVED';
alter table decree enable trigger user, force row level security;

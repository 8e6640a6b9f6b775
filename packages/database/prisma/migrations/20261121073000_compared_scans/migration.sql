-- What came of comparing a signed file with the clean paper. A decree is signed by a file that was compared.
create table decree_scan (
  decree_id uuid not null,
  tenant_id uuid not null,
  approved_hash bytea not null check (length(approved_hash) = 32),
  file_id uuid not null,
  pages integer not null check (pages > 0),
  -- How many of them are pages of the annex: none where only the text was signed.
  annex_pages integer not null check (annex_pages >= 0 and annex_pages < pages),
  -- Pages that are pictures without letters, and the code that each of them must carry: somebody looks at them.
  unread_pages integer[] not null default '{}',
  unread_codes text[] not null default '{}',
  compared_at timestamptz not null default now(),
  compared_by uuid references app_user default app.user_id(),
  confirmed_at timestamptz,
  confirmed_by uuid references app_user,
  primary key (decree_id, approved_hash, file_id),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  check (cardinality(unread_pages) = cardinality(unread_codes) and cardinality(unread_pages) <= pages),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check (confirmed_at is null or unread_pages <> '{}')
);
create index on decree_scan (tenant_id, file_id);
alter table decree_scan enable row level security;
alter table decree_scan force row level security;
grant select, insert (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages, unread_pages, unread_codes) on decree_scan to payung_app;
grant select, update (confirmed_at, confirmed_by) on decree_scan to payung_crossing;

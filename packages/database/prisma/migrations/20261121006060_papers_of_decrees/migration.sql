-- What a decree names as a legal bureau names it: laws and regulations of the President as kinds of their own, the ministry of a ministry's
-- regulation, and what each government prints on its decrees.

alter table regulation drop constraint regulation_kind_check, drop constraint regulation_national,
  add constraint regulation_kind_check check (kind in ('UU', 'PP', 'PERPRES', 'PERMEN', 'PMK', 'INPRES', 'PERDA', 'PERGUB', 'PERBUP', 'PERWALI')),
  add constraint regulation_national check ((tenant_id is null) = (kind in ('UU', 'PP', 'PERPRES', 'PERMEN', 'PMK', 'INPRES'))),
  -- Of a ministry's regulation: `Ketenagakerjaan`.
  add issuer text check (length(issuer) between 2 and 120),
  add constraint regulation_issuer check (issuer is null or kind = 'PERMEN');

-- No remark of ours is printed as part of a title; what was read in a gazette stands as it stands there.
alter table regulation disable trigger user, no force row level security;
update regulation set title = case when kind = 'PERMEN' and number = '1' and year = 2025 then 'Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua'
    when kind = 'PP' and number = '50' and year = 2025 then 'Penyesuaian Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Peserta Bukan Penerima Upah'
    else regexp_replace(title, '\s*\(judul ringkas\)$', '') end,
  issuer = case when kind = 'PERMEN' and number = '1' and year = 2025 then 'Ketenagakerjaan' else issuer end
  where title like '%(judul ringkas)';
alter table regulation enable trigger user, force row level security;

-- What a government's decrees carry besides their text. Each saving is a version; none is rewritten, so that a paper stays what was approved.
create table decree_form (
  tenant_id uuid not null references tenant,
  version integer not null check (version > 0),
  -- Stands above who decrees.
  emblem bytea check (length(emblem) between 1 and 262144),
  emblem_type text check (emblem_type in ('image/png', 'image/jpeg')),
  -- Tembusan, in their order.
  copies_to text[] not null default '{}' check (cardinality(copies_to) <= 20 and length(copies_to::text) <= 6000),
  -- Who says that a copy is true to the original.
  legal_head_title text check (length(legal_head_title) between 2 and 160),
  legal_head_name text check (length(legal_head_name) between 2 and 120),
  legal_head_rank text check (length(legal_head_rank) between 2 and 120),
  -- Whose budget document pays, and from which accounts.
  budget_agency text check (length(budget_agency) between 2 and 200),
  work_accident_account text check (work_accident_account ~ '^[0-9]+(\.[0-9]+){1,9}$'),
  death_account text check (death_account ~ '^[0-9]+(\.[0-9]+){1,9}$'),
  old_age_account text check (old_age_account ~ '^[0-9]+(\.[0-9]+){1,9}$'),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  primary key (tenant_id, version),
  constraint decree_form_emblem check ((emblem is null) = (emblem_type is null))
);
alter table decree_form enable row level security;
alter table decree_form force row level security;
grant select, insert (tenant_id, version, emblem, emblem_type, copies_to, legal_head_title, legal_head_name, legal_head_rank, budget_agency,
  work_accident_account, death_account, old_age_account, saved_by) on decree_form to payung_app;

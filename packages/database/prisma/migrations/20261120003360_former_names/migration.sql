-- What areas were called before: offices go on writing it for years. Of everybody, as the areas themselves are, and kept by the province. A name that
-- was put down by mistake is withdrawn, never removed: rows were found by it.
create table area_former_name (
  id uuid primary key default uuidv7(),
  area_code text not null references area,
  name text not null check (length(name) between 2 and 120),
  -- First day on which it was no longer called so, where anybody knows.
  valid_until date,
  -- Empty while nobody has verified it.
  legal_basis text check (length(legal_basis) between 3 and 300),
  -- Where it was read.
  source text check (length(source) between 3 and 300),
  -- Nobody: it came with Payung.
  added_by uuid references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  check (num_nonnulls(legal_basis, source) > 0)
);
create unique index area_former_name_once on area_former_name (area_code, lower(name)) where withdrawn_at is null;

alter table area_former_name enable row level security;
alter table area_former_name force row level security;
create policy former_name_read on area_former_name for select to payung_app using ((select app.tenant_id()) is not null);
create policy former_name_add on area_former_name for insert to payung_app with check (
  added_by = (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind = 'PROVINCE'));
create policy former_name_withdraw on area_former_name for update to payung_app using (
  (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind = 'PROVINCE'));
grant select, insert (area_code, name, valid_until, legal_basis, source, added_by), update (withdrawn_at) on area_former_name to payung_app;

-- As all evidence is (20261120002300); and once withdrawn it stays so.
create trigger former_name_withdrawal_kept before update on area_former_name for each row when (old.withdrawn_at is not null)
  execute function app.refuse_change();
create trigger former_name_withdrawal_signed before update of withdrawn_at on area_former_name for each row
  when (current_user = 'payung_app' and old.withdrawn_at is null) execute function app.sign_columns('withdrawn_by', 'withdrawn_at');

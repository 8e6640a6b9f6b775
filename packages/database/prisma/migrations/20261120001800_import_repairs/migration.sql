-- Repairing inside the importer: what was changed of a file, durably, so that reading the file again with another layout applies it again.

alter table import_file add column excluded_count integer not null default 0;
grant update (excluded_count) on import_file to payung_app;

alter table import_row drop constraint import_row_outcome_check, drop constraint import_row_check;
alter table import_row
  -- Goes up when somebody changes the row: who repairs an older one is told so.
  add column version integer not null default 1,
  add constraint import_row_outcome_check check (outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE', 'SKIP', 'INVALID', 'EXCLUDED')),
  add constraint import_row_check check (outcome in ('INVALID', 'EXCLUDED')
    or num_nulls(blind_index, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code) = 0);
create index on import_row (import_id, row_number) where outcome = 'EXCLUDED';
-- A repaired row is judged anew and staged in the place of what it was.
grant update (outcome, worst_severity, cells_cipher, worker_id, worker_version, keeper_tenant_id, blind_index, national_id_cipher,
  national_id_prefix, family_card_cipher, family_card_index, name, name_search, birth_place, birth_date, birth_date_said, sex, sex_said,
  address, rt, rw, village_code, phone, occupation_code, welfare_decile, welfare_source, membership_number, notes, version)
  on import_row to payung_app;

alter table import_issue
  -- Equal for equal values of one column, under a key of the tenant: what "all alike" means, without opening every row.
  add column value_index bytea check (length(value_index) = 16),
  -- A warning that somebody has looked at and left, with a reason.
  add column ignored boolean not null default false;
create index on import_issue (import_id, value_index) where value_index is not null;
grant update (ignored) on import_issue to payung_app;

-- One act of somebody: cells changed, a warning left, rows left out or taken in again. What holds is what the acts that are not undone say, in
-- their order; nothing is ever overwritten.
create table import_repair (
  import_id uuid not null,
  number integer not null check (number > 0),
  tenant_id uuid not null,
  kind text not null check (kind in ('CELLS', 'IGNORE', 'EXCLUDE', 'INCLUDE')),
  -- Row numbers are those of one sheet.
  sheet text check (length(sheet) <= 200),
  issue_code text check (issue_code ~ '^[A-Z][A-Z_]{2,59}$'),
  -- Under the tenant's key: reasons name people.
  reason_cipher bytea,
  made_by uuid references app_user,
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (import_id, number),
  foreign key (tenant_id, import_id) references import_file (tenant_id, id),
  check ((kind in ('IGNORE', 'EXCLUDE')) = (reason_cipher is not null)),
  check ((kind = 'IGNORE') = (issue_code is not null))
);

create table import_repair_cell (
  import_id uuid not null,
  number integer not null,
  row_number integer not null check (row_number > 0),
  -- From 0; -1 for the row as a whole.
  column_index integer not null check (column_index >= -1),
  tenant_id uuid not null,
  before_cipher bytea,
  after_cipher bytea,
  primary key (import_id, row_number, column_index, number),
  foreign key (import_id, number) references import_repair (import_id, number) on delete cascade,
  check ((before_cipher is null) = (after_cipher is null))
);
create index on import_repair_cell (import_id, number);

alter table import_repair enable row level security;
alter table import_repair force row level security;
create policy import_repair_of_visible on import_repair
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair.import_id));
grant select, insert, delete, update (undone_at) on import_repair to payung_app;

alter table import_repair_cell enable row level security;
alter table import_repair_cell force row level security;
create policy import_repair_cell_of_visible on import_repair_cell
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair_cell.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair_cell.import_id));
grant select, insert on import_repair_cell to payung_app;

-- Repairs hold what a file said of people: they go when its rows go.
grant select, delete on import_repair to payung_crossing;
create function app.remove_import_repairs() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from import_repair where import_id = new.id;
  return null;
end $$;
create trigger import_repairs_removed after update of rows_removed_at on import_file
  for each row when (new.rows_removed_at is not null and old.rows_removed_at is null) execute function app.remove_import_repairs();
revoke execute on function app.remove_import_repairs() from public;

-- Warnings that somebody has left, with a reason, stop counting; a cell that was changed since is looked at anew. For the rows that are named, or all.
create function app.apply_ignored_issues(asked_import uuid, asked_sheet text, asked_rows integer[]) returns void
language sql volatile set search_path = public, pg_temp as $$
  update import_issue s set ignored = not s.ignored
  where s.import_id = asked_import and s.ignored <> (s.severity = 'WARNING' and exists (
    select from import_repair_cell c join import_repair r on r.import_id = c.import_id and r.number = c.number
    where c.import_id = asked_import and c.row_number = s.row_number and c.column_index = coalesce(s.column_index, -1)
      and r.kind = 'IGNORE' and r.issue_code = s.code and r.undone_at is null and r.sheet is not distinct from asked_sheet
      and not exists (
        select from import_repair_cell later join import_repair l on l.import_id = later.import_id and l.number = later.number
        where later.import_id = asked_import and later.row_number = c.row_number and later.column_index = c.column_index
          and later.number > c.number and l.kind = 'CELLS' and l.undone_at is null)))
    and case when asked_rows is null then exists (select from import_repair r where r.import_id = asked_import and r.kind = 'IGNORE')
      else s.row_number = any (asked_rows) end;
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = asked_import and s.row_number = r.row_number and s.severity <> 'INFO' and not s.ignored)
  where r.import_id = asked_import and case when asked_rows is null
    then exists (select from import_issue s where s.import_id = asked_import and s.row_number = r.row_number and s.ignored)
    else r.row_number = any (asked_rows) end;
$$;
revoke execute on function app.apply_ignored_issues(uuid, text, integer[]) from public;
grant execute on function app.apply_ignored_issues(uuid, text, integer[]) to payung_app;

-- What app.resolve_import does for a whole file, for the rows that were repaired in its review; then the counts of the file.
-- It asks about people across tenants like that one, for saved rows only, and both logs say so.
create function app.resolve_import_rows(asked_import uuid, asked_rows integer[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['REVIEW']);
  is_province boolean := (select t.kind = 'PROVINCE' from tenant t where t.id = i.tenant_id);
begin
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, w.reverted_import_id is not null as is_taken_back,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker w on w.person_id = p.id
    where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome not in ('INVALID', 'EXCLUDED')
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
      -- A record that was taken back stands in nobody's way but where it stands.
      and (w.reverted_import_id is null or exists (select from area a where a.code = r.village_code and a.custodian_tenant_id = w.tenant_id))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at),
  judged as (
    select k.*, k.is_taken_back and (k.is_own or (is_province and k.is_readable)) as comes_back from known k)
  update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.comes_back then known.fields || array['status'] when known.is_own then known.fields else '{}' end,
    worst_severity = case when known.comes_back then r.worst_severity else coalesce(r.worst_severity, 'WARNING') end,
    earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.comes_back then 'REVIVE' when known.is_readable and cardinality(known.fields) = 0 then 'SKIP'
      when known.is_own then 'UPDATE' else 'PROPOSE' end
  from judged known where r.import_id = i.id and r.row_number = known.row_number;

  delete from import_issue s where s.import_id = i.id and s.row_number = any (asked_rows) and s.code in ('ALREADY_REGISTERED', 'POSSIBLE_DUPLICATE');
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');
  -- The same name, day and village under another NIK, among the people that the importer may read in full.
  with alike as (
    select distinct r.row_number from import_row r
    join worker_listing l on l.tenant_id = i.tenant_id and l.level = 'FULL' and l.village_code = r.village_code
      and l.birth_date = r.birth_date and l.name_search = r.name_search and l.worker_id <> r.worker_id
    where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome in ('CREATE', 'REVIVE')),
  marked as (update import_row r set worst_severity = coalesce(r.worst_severity, 'WARNING') from alike
    where r.import_id = i.id and r.row_number = alike.row_number returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
  select i.id, row_number, 1001, i.tenant_id, 'POSSIBLE_DUPLICATE', 'WARNING' from marked;

  update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips,
    invalid_count = c.invalid, excluded_count = c.excluded, valid_count = f.row_count - c.invalid - c.excluded
  from (select count(*) filter (where outcome in ('CREATE', 'REVIVE'))::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
      count(*) filter (where outcome = 'PROPOSE')::integer as proposals, count(*) filter (where outcome = 'SKIP')::integer as skips,
      count(*) filter (where outcome = 'INVALID')::integer as invalid, count(*) filter (where outcome = 'EXCLUDED')::integer as excluded
    from import_row where import_id = i.id) c
  where f.id = i.id;
  -- Asked about somebody else's people: both logs say so.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
  from (select r.keeper_tenant_id as tenant_id, count(*) as people from import_row r
      where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id group by 1
    union all select i.tenant_id, count(*) from import_row r
      where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id having count(*) > 0) side;
end $$;
revoke execute on function app.resolve_import_rows(uuid, integer[]) from public;
alter function app.resolve_import_rows(uuid, integer[]) owner to payung_crossing;
grant execute on function app.resolve_import_rows(uuid, integer[]) to payung_app;

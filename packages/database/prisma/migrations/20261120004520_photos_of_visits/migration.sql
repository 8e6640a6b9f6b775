-- Photos with which a visit says what it has found: put to the result in the transaction that says it, by whoever says it, and never changed.
create table check_photo (
  result_id uuid not null,
  tenant_id uuid not null,
  position smallint not null check (position between 1 and 5),
  file_id uuid not null,
  primary key (result_id, position),
  foreign key (result_id, tenant_id) references check_result (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on check_photo (file_id);
create trigger check_photo_append_only before update or delete or truncate on check_photo
  for each statement execute function app.refuse_change();

alter table check_photo enable row level security;
alter table check_photo force row level security;
create policy check_photo_read on check_photo for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from check_result r where r.id = check_photo.result_id));
create policy check_photo_add on check_photo for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from check_result r where r.id = check_photo.result_id and r.question = 'FIELD_VISIT'
    and r.recorded_by = (select app.user_id())));
-- The hour of a result is that of its transaction: what comes later is no evidence of that visit. Afterwards: first says the policy whose it is.
create function app.guard_check_photo() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from check_result r where r.id = new.result_id and r.recorded_at = now()) then
    raise exception using errcode = '23514', constraint = 'check_photo_with_visit', message = 'not with its visit: constraint "check_photo_with_visit"';
  end if;
  return null;
end $$;
create trigger check_photo_with_visit after insert on check_photo for each row when (current_user = 'payung_app') execute function app.guard_check_photo();
grant select, insert (result_id, tenant_id, position, file_id) on check_photo to payung_app;
grant select on check_photo to payung_crossing;

-- Whoever may see what a visit has found may see its photos.
create policy file_of_visible_visit on file for select to payung_app using (
  exists (select from check_photo p where p.file_id = file.id));

create or replace function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from agreement_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from obligation_report_file e where e.tenant_id = app.tenant_id() and e.file_id = asked_file)
    or exists (select from regulation r where r.tenant_id = app.tenant_id() and r.file_id = asked_file)
    or exists (select from deliberation d where d.tenant_id = app.tenant_id() and d.minutes_file_id = asked_file)
    or exists (select from decree d where d.tenant_id = app.tenant_id() and d.signed_file_id = asked_file)
    or exists (select from check_photo p where p.tenant_id = app.tenant_id() and p.file_id = asked_file);
$$;

create or replace function app.expired_files(most integer) returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.id from file f
  where f.content_removed_at is null
    and (f.expires_at < now()
      or (f.purpose = 'DOCUMENT' and f.created_at < now() - interval '2 days'
        and not exists (select from worker_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from agreement_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from obligation_report_file e where e.tenant_id = f.tenant_id and e.file_id = f.id)
        and not exists (select from regulation r where r.tenant_id = f.tenant_id and r.file_id = f.id)
        and not exists (select from deliberation d where d.tenant_id = f.tenant_id and d.minutes_file_id = f.id)
        and not exists (select from decree d where d.tenant_id = f.tenant_id and d.signed_file_id = f.id)
        and not exists (select from check_photo p where p.tenant_id = f.tenant_id and p.file_id = f.id)))
  order by f.created_at limit most;
$$;

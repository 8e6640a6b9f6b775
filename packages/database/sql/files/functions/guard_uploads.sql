-- What people send stays for weeks, papers for good: so much of it a person and a tenant may send in a day. Counted under a lock as each file is finished,
-- and with the size that was declared as an upload in pieces begins: who hears it only after the last piece has sent them all for nothing.
-- What a job writes for somebody (clean papers, lists with remarks, exports) takes no room.
create or replace function app.guard_uploads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  begins constant boolean := tg_table_name = 'file_upload';
  of_person integer;
  megabytes_of_person numeric;
  megabytes_of_tenant numeric;
begin
  if not begins then
    perform pg_advisory_xact_lock(hashtextextended('files of a day ' || new.tenant_id, 0));
  end if;
  select count(*) filter (where f.created_by = new.created_by), coalesce(sum(f.size_bytes) filter (where f.created_by = new.created_by), 0) / 1048576.0,
    coalesce(sum(f.size_bytes), 0) / 1048576.0 into of_person, megabytes_of_person, megabytes_of_tenant
  from file f where f.tenant_id = new.tenant_id and f.created_at > now() - interval '1 day' and f.uploaded;
  if begins then
    of_person := of_person + 1;
    megabytes_of_person := megabytes_of_person + new.size_bytes / 1048576.0;
    megabytes_of_tenant := megabytes_of_tenant + new.size_bytes / 1048576.0;
  end if;
  if of_person > 1000 then
    raise exception using errcode = '23514', constraint = 'files_of_person', message = 'too many files of a day: constraint "files_of_person"';
  elsif megabytes_of_person > 5120 then
    raise exception using errcode = '23514', constraint = 'file_bytes_of_person', message = 'too much of a day: constraint "file_bytes_of_person"';
  elsif megabytes_of_tenant > 20480 then
    raise exception using errcode = '23514', constraint = 'file_bytes_of_tenant', message = 'too much of a day: constraint "file_bytes_of_tenant"';
  end if;
  return null;
end $$;
alter function app.guard_uploads owner to payung_crossing;
revoke execute on function app.guard_uploads from public;

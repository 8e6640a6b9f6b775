-- Takes the people of its locked cohort over, as they were locked.
-- The annex of a draft: its cohort, as it was locked, but for who has gone or is barred by law since, also by age. The lines are numbered without gaps.
create or replace function app.fill_decree(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  written integer;
begin
  delete from decree_entry e where e.decree_id = d.id;
  insert into decree_entry (decree_id, entry_no, tenant_id, change, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix, name,
    birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, row_number() over (order by c.entry_no), d.tenant_id, 'DESIGNATE', c.worker_id, c.person_id, c.worker_version, c.national_id_cipher,
    c.national_id_prefix, c.name, c.birth_place, c.birth_date, c.sex, c.address, c.rt, c.rw, c.village_code, c.occupation_code, c.income_bracket, c.area_code
  from cohort_entry c join worker w on w.id = c.worker_id
    join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
  where c.cohort_id = d.cohort_id and (d.synthetic or not (app.is_gone(k.status) or app.designation_bar(k.public_service, k.citizenship) is not null))
    and c.worker_id not in (select o.worker_id from app.outside_ages(d.id) o);
  get diagnostics written = row_count;
  update decree k set people = written, annex_hash = app.decree_annex_hash(k.id), cohort_hash = (select c.content_hash from cohort c where c.id = k.cohort_id),
    updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return written;
end $$;
alter function app.fill_decree owner to payung_crossing;
revoke execute on function app.fill_decree from public;
grant execute on function app.fill_decree to payung_app;

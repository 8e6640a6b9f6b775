drop policy if exists check_photo_add on check_photo;
create policy check_photo_add on check_photo for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from check_result r where r.id = check_photo.result_id and r.question = 'FIELD_VISIT'
    and r.recorded_by = (select app.user_id())));

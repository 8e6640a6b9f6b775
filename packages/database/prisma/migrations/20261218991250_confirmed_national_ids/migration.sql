-- Of whom the number and the record differ, and the record was compared with the identity card and is right (decision 0268): by whom and why, and of which facts. Once one of
-- them changes the confirmation is about somebody else's birth day, and goes.
alter table national_id_mismatch
  add confirmed_at timestamptz,
  add confirmed_by uuid references app_user,
  add confirmed_because text check (length(confirmed_because) between 10 and 500),
  add confirmed_birth_date date,
  add confirmed_sex text check (confirmed_sex in ('FEMALE', 'MALE')),
  add confirmed_person_id bigint,
  add constraint national_id_confirmed check (
    num_nonnulls(confirmed_at, confirmed_by, confirmed_because, confirmed_birth_date, confirmed_sex, confirmed_person_id) in (0, 6)),
  add constraint text_without_number check (not app.writes_national_id(confirmed_because));
create index on national_id_mismatch (confirmed_by);
-- Who, when and of which facts the database notes itself (`app.note_confirmation`).
revoke insert on national_id_mismatch from payung_app;
grant insert (worker_id, tenant_id, birth_date, sex), update (confirmed_because) on national_id_mismatch to payung_app;

-- Notes with the reason by whom, when and of which facts a number was confirmed; without a reason nothing is left of it.
create or replace function app.note_confirmation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  new.confirmed_at := case when new.confirmed_because is not null then now() end;
  new.confirmed_by := case when new.confirmed_because is not null then app.user_id() end;
  select w.birth_date, w.sex, w.person_id into new.confirmed_birth_date, new.confirmed_sex, new.confirmed_person_id
  from worker w where w.id = new.worker_id and new.confirmed_because is not null;
  return new;
end $$;

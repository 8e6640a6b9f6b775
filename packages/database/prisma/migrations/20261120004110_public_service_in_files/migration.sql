-- Files say who serves the state: staged with the row, committed and taken back with the rest.
alter table import_row add column public_service text check (public_service in ('NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'));
grant update (public_service) on import_row to payung_app;
alter table import_undo add column public_service text;

create or replace function app.changed_by_row(w worker, r import_row) returns text[]
language sql immutable parallel safe as $$
  select array_remove(array[
    case when r.family_card_index is distinct from w.family_card_index and r.family_card_index is not null then 'familyCardNumber' end,
    case when r.name is distinct from w.name then 'name' end,
    case when r.birth_place is distinct from w.birth_place and r.birth_place is not null then 'birthPlace' end,
    case when r.birth_date_said and r.birth_date is distinct from w.birth_date then 'birthDate' end,
    case when r.sex_said and r.sex is distinct from w.sex then 'sex' end,
    case when r.address is distinct from w.address and r.address is not null then 'address' end,
    case when r.rt is distinct from w.rt and r.rt is not null then 'rt' end,
    case when r.rw is distinct from w.rw and r.rw is not null then 'rw' end,
    case when r.village_code is distinct from w.village_code then 'villageCode' end,
    case when r.phone is distinct from w.phone and r.phone is not null then 'phone' end,
    case when r.occupation_code is distinct from w.occupation_code and r.occupation_code is not null then 'occupationCode' end,
    case when r.welfare_decile is distinct from w.welfare_decile and r.welfare_decile is not null then 'welfareDecile' end,
    case when r.welfare_source is distinct from w.welfare_source and r.welfare_source is not null then 'welfareSource' end,
    case when r.membership_number is distinct from w.membership_number and r.membership_number is not null then 'membershipNumber' end,
    case when r.public_service is distinct from w.public_service and r.public_service is not null then 'publicService' end,
    case when r.notes is distinct from w.notes and r.notes is not null then 'notes' end], null);
$$;

-- The commit and the taking back name every column that a file can fill. One more of them, in the functions as they stand: each place must be
-- there, or the migration stops.
do $$
declare
  said text;
  place text[];
begin
  foreach place slice 1 in array array[
    ['app.commit_import(uuid)', 'welfare_decile, welfare_source, membership_number, notes,
      agency_id', 'welfare_decile, welfare_source, membership_number, public_service, notes,
      agency_id'],
    ['app.commit_import(uuid)', 'r.welfare_source, r.membership_number, r.notes,', 'r.welfare_source, r.membership_number, r.public_service, r.notes,'],
    ['app.commit_import(uuid)', 'notes = coalesce(r.notes, w.notes),', 'public_service = coalesce(r.public_service, w.public_service), notes = coalesce(r.notes, w.notes),'],
    ['app.revert_import(uuid)', 'uncovered_reason = u.uncovered_reason, notes = u.notes,', 'uncovered_reason = u.uncovered_reason, public_service = u.public_service, notes = u.notes,']]
  loop
    said := pg_get_functiondef(place[1]::regprocedure);
    if position(place[2] in said) = 0 then
      raise exception '% has no such place: %', place[1], place[2];
    end if;
    execute replace(said, place[2], place[3]);
  end loop;
end $$;

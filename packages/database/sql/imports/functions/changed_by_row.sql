-- Names of the facts that a row says otherwise than the record, as forms and history name them. What a row does not say changes nothing,
-- but for street, RT and RW where the village is another: those of the former village are emptied (`packages/domain/src/worker/former-street.ts`).
create or replace function app.changed_by_row(w worker, r import_row) returns text[]
language sql immutable parallel safe as $$
  select array_remove(array[
    case when r.family_card_index is distinct from w.family_card_index and r.family_card_index is not null then 'familyCardNumber' end,
    case when r.name is distinct from w.name then 'name' end,
    case when r.birth_place is distinct from w.birth_place and r.birth_place is not null then 'birthPlace' end,
    case when r.birth_date_said and r.birth_date is distinct from w.birth_date then 'birthDate' end,
    case when r.sex_said and r.sex is distinct from w.sex then 'sex' end,
    case when r.address is distinct from w.address and (r.address is not null or r.village_code is distinct from w.village_code) then 'address' end,
    case when r.rt is distinct from w.rt and (r.rt is not null or r.village_code is distinct from w.village_code) then 'rt' end,
    case when r.rw is distinct from w.rw and (r.rw is not null or r.village_code is distinct from w.village_code) then 'rw' end,
    case when r.village_code is distinct from w.village_code then 'villageCode' end,
    case when r.phone is distinct from w.phone and r.phone is not null then 'phone' end,
    case when r.occupation_code is distinct from w.occupation_code and r.occupation_code is not null then 'occupationCode' end,
    case when r.welfare_decile is distinct from w.welfare_decile and r.welfare_decile is not null then 'welfareDecile' end,
    case when r.welfare_source is distinct from w.welfare_source and r.welfare_source is not null then 'welfareSource' end,
    case when r.membership_number is distinct from w.membership_number and r.membership_number is not null then 'membershipNumber' end,
    case when r.public_service is distinct from w.public_service and r.public_service is not null then 'publicService' end,
    case when r.citizenship is distinct from w.citizenship and r.citizenship is not null then 'citizenship' end,
    case when r.notes is distinct from w.notes and r.notes is not null then 'notes' end], null);
$$;
alter function app.changed_by_row owner to payung_crossing;
revoke execute on function app.changed_by_row from public;

-- A child stands under a claim of a death or a total disability, unless the family has no child at school by its own words.
create or replace function app.guard_scholarship() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform app.hold_scholarship_claim(new.claim_id);
  if new.birth_date > app.today() then
    raise exception using errcode = '23514', constraint = 'scholarship_birth', message = 'born in the future: constraint "scholarship_birth"';
  end if;
  if exists (select from scholarship_check k where k.claim_id = new.claim_id and k.withdrawn_at is null) then
    raise exception using errcode = '23514', constraint = 'scholarship_family_checked', message = 'no child by its words: constraint "scholarship_family_checked"';
  end if;
  return null;
end $$;
alter function app.guard_scholarship owner to payung_crossing;
revoke execute on function app.guard_scholarship from public;

-- A letter that is there rings no bell any more.
create or replace function app.end_letter_notices() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update notice set read_at = now() where read_at is null and tenant_id = new.tenant_id and kind = 'SCHOLARSHIP_LETTER_DUE'
    and params ->> 'scholarshipId' = new.scholarship_id::text and (params ->> 'year')::integer = new.year;
  return null;
end $$;
alter function app.end_letter_notices owner to payung_crossing;
revoke execute on function app.end_letter_notices from public;

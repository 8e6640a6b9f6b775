-- Of claims, answers of heirs and scholarships of the governments that stand in `came`.
create or replace function app.note_claim_changes() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into claim_change (tenant_id) select distinct c.tenant_id from came c;
  return null;
end $$;
alter function app.note_claim_changes owner to payung_crossing;
revoke execute on function app.note_claim_changes from public;

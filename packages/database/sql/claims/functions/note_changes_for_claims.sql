-- Who pays a month, and whether it is protected, can be about a claim of any government that has one, or about somebody who is dead and of whom nobody has asked. Such
-- statements are seldom: a file of the insurer, a decree.
create or replace function app.note_changes_for_claims() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into claim_change (tenant_id) select t.id from tenant t where exists (select from claim c where c.tenant_id = t.id)
    or exists (select from worker w where w.tenant_id = t.id and w.status = 'DECEASED' and w.superseded_by is null);
  return null;
end $$;
alter function app.note_changes_for_claims owner to payung_crossing;
revoke execute on function app.note_changes_for_claims from public;

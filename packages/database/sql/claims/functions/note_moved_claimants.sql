-- Somebody of whom there is a claim lives elsewhere, or their record was merged.
create or replace function app.note_moved_claimants() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into claim_change (tenant_id)
  select distinct c.tenant_id from claim c where c.worker_id in (new.id, new.superseded_by, old.superseded_by);
  return null;
end $$;
alter function app.note_moved_claimants owner to payung_crossing;
revoke execute on function app.note_moved_claimants from public;

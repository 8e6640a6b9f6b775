-- A government sees somebody of whom it has a claim, or does so no more: of those whose record it keeps no longer, only a link says where they live. A merged record is
-- seen through the one into which it was merged.
create or replace function app.note_seen_claimants() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  insert into claim_change (tenant_id)
  select distinct c.tenant_id from came a cross join lateral (select a.worker_id as id union all select w.id from worker w where w.superseded_by = a.worker_id) r
    join claim c on c.worker_id = r.id and c.tenant_id = a.tenant_id;
  return null;
end $$;
alter function app.note_seen_claimants owner to payung_crossing;
revoke execute on function app.note_seen_claimants from public;

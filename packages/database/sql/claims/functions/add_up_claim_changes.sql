-- One row for each government in place of many: the sum stays.
create or replace function app.add_up_claim_changes() returns void language sql volatile security definer set search_path = public, pg_temp as $$
  with many as (select tenant_id from claim_change group by 1 having count(*) > 50),
    gone as (delete from claim_change c using many m where c.tenant_id = m.tenant_id returning c.tenant_id, c.changes)
  insert into claim_change (tenant_id, changes) select tenant_id, sum(changes)::bigint from gone group by 1;
$$;
alter function app.add_up_claim_changes owner to payung_crossing;
revoke execute on function app.add_up_claim_changes from public;
grant execute on function app.add_up_claim_changes to payung_jobs;

-- A government that has handed a record over keeps its claims and finishes them: it sees the person exactly as long as one of them is open (decision 0161).
create or replace function app.renew_claim_access(asked_worker uuid, asked_tenant uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if exists (select from claim c where c.worker_id in (select app.record_family(asked_worker)) and c.tenant_id = asked_tenant and c.state not in ('CLOSED', 'WITHDRAWN'))
    and exists (select from worker w where w.id = asked_worker and w.tenant_id <> asked_tenant) then
    insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
    select w.id, asked_tenant, w.tenant_id, 'FULL', 'FORMER_CUSTODIAN' from worker w where w.id = asked_worker
    on conflict (worker_id, tenant_id) where ended_at is null do nothing;
  else
    -- A merge leaves a link on the record that gave way.
    update worker_access set ended_at = now()
    where worker_id in (select app.record_family(asked_worker)) and tenant_id = asked_tenant and reason_kind = 'FORMER_CUSTODIAN' and ended_at is null;
  end if;
end $$;
alter function app.renew_claim_access owner to payung_crossing;
revoke execute on function app.renew_claim_access from public;

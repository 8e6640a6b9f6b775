-- A claim that is withdrawn rings no bell any more. A government that no longer keeps the person's record sees it for as long as it has a claim to finish.
create or replace function app.end_claim() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'WITHDRAWN' then
    update notice set read_at = now() where read_at is null and tenant_id = new.tenant_id and kind in ('CLAIM_OPENED', 'MET_AFTER_DEATH') and params ->> 'claimId' = new.id::text;
  end if;
  perform app.renew_claim_access(app.current_record(new.worker_id), new.tenant_id);
  return null;
end $$;
alter function app.end_claim owner to payung_crossing;
revoke execute on function app.end_claim from public;

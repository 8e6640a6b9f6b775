-- A certificate is requested, then issued or refused by another person, then perhaps revoked. What it states never changes.
create or replace function app.guard_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.state, new.state) not in (('REQUESTED', 'ISSUED'), ('REQUESTED', 'REFUSED'), ('ISSUED', 'REVOKED'))
      or (old.id, old.tenant_id, old.pledge_id, old.region_tenant_id, old.requested_by, old.requested_at)
        is distinct from (new.id, new.tenant_id, new.pledge_id, new.region_tenant_id, new.requested_by, new.requested_at)
      or old.state = 'ISSUED' and (old.decided_by, old.decided_at, old.number, old.public_code, old.company_name, old.region_name, old.agreement_number,
          old.agreement_title, old.from_month, old.until_month, old.workers, old.worker_months, old.rupiah)
        is distinct from (new.decided_by, new.decided_at, new.number, new.public_code, new.company_name, new.region_name, new.agreement_number,
          new.agreement_title, new.from_month, new.until_month, new.workers, new.worker_months, new.rupiah) then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'not the next step: constraint "certificate_step"';
  end if;
  if old.state = 'REQUESTED' then
    if app.user_id() is not distinct from old.requested_by then
      raise exception using errcode = '23514', constraint = 'certificate_requester_is_not_issuer',
        message = 'decided by who asked: constraint "certificate_requester_is_not_issuer"';
    end if;
    perform app.refuse_maker_account(array[old.requested_by], old.tenant_id);
  end if;
  return new;
end $$;
alter function app.guard_certificate owner to payung_crossing;
revoke execute on function app.guard_certificate from public;

-- A list that a certificate rests on stays; only its certificate's revocation frees it.
create or replace function app.guard_certificate_list() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.certificate_id, old.list_id, old.pledge_id, old.tenant_id) is distinct from (new.certificate_id, new.list_id, new.pledge_id, new.tenant_id)
      or not old.live or new.live or not exists (select from pledge_certificate c where c.id = old.certificate_id and c.state = 'REVOKED') then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'its certificate is valid: constraint "certificate_step"';
  end if;
  return new;
end $$;
alter function app.guard_certificate_list owner to payung_crossing;
revoke execute on function app.guard_certificate_list from public;

-- The region refuses a request, or revokes what it has issued, with the reason. The months of a revoked certificate can be certified anew.
create or replace function app.end_certificate(asked uuid, asked_state text, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c pledge_certificate := app.hold_certificate(asked);
begin
  if (c.state, asked_state) not in (('REQUESTED', 'REFUSED'), ('ISSUED', 'REVOKED')) then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'not the next step: constraint "certificate_step"';
  end if;
  if asked_state = 'REFUSED' then
    update pledge_certificate set state = 'REFUSED', decided_by = app.user_id(), decided_at = now(), refusal_reason = why where id = c.id;
  else
    update pledge_certificate set state = 'REVOKED', revoked_by = app.user_id(), revoked_at = now(), revocation_reason = why where id = c.id;
    update pledge_certificate_list set live = false where certificate_id = c.id;
  end if;
end $$;
alter function app.end_certificate owner to payung_crossing;
revoke execute on function app.end_certificate from public;
grant execute on function app.end_certificate to payung_app;

-- The last confirmation makes an agreement signed, with the day and the number of its paper, and all parties hear of it.
create or replace function app.complete_agreement_signing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.agreement_is_confirmed(new.agreement_id) then return null; end if;
  update agreement a set state = 'SIGNED', state_reason = null, signed_on = s.signed_on, number = coalesce(s.number, a.number),
    version = a.version + 1, updated_by = new.recorded_by, updated_at = now()
  from agreement_signing s where s.id = new.signing_id and a.id = new.agreement_id and a.state = 'APPROVED';
  -- Several rows of one statement: the first has completed it.
  if not found then return null; end if;
  perform app.tell_parties(new.agreement_id, 'AGREEMENT_SIGNED', new.recorded_by, '{ADMINISTRATOR,OFFICER,LEGAL_REVIEWER,APPROVER}');
  return null;
end $$;
alter function app.complete_agreement_signing owner to payung_crossing;
revoke execute on function app.complete_agreement_signing from public;

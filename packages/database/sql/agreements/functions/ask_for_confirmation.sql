-- Whoever can confirm hears that the signed paper waits for them; who recorded it need not be told.
create or replace function app.ask_for_confirmation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.tell_parties(new.agreement_id, 'AGREEMENT_TO_CONFIRM', new.recorded_by, '{ADMINISTRATOR,OFFICER,LEGAL_REVIEWER,APPROVER}');
  return null;
end $$;
alter function app.ask_for_confirmation owner to payung_crossing;
revoke execute on function app.ask_for_confirmation from public;

-- A draft too names an agreement that carries it, is for areas and groups of that, and names an ended pledge that leaves what it brings.
-- After the row: what a stranger writes is the policy's to refuse, without a word about the agreement.
create or replace function app.guard_new_pledge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.agreement_of_pledge(new);
  perform app.hold_agreement_terms(new);
  perform app.hold_roll_over(new);
  return null;
end $$;
alter function app.guard_new_pledge owner to payung_crossing;
revoke execute on function app.guard_new_pledge from public;

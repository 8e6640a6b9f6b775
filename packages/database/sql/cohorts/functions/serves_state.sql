-- Civil servants, army and police have their own insurance: nobody designates them, whatever a rule says. What nobody has stated speaks against nobody.
create or replace function app.serves_state(public_service text) returns boolean language sql immutable parallel safe
  return coalesce(public_service in ('CIVIL_SERVANT', 'ARMY', 'POLICE'), false);
revoke execute on function app.serves_state from public;
grant execute on function app.serves_state to payung_app, payung_crossing;

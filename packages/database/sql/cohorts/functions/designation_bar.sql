-- Why the law lets nobody designate a person, whatever a rule says: civil servants, army and police have their own insurance, and only Indonesians may be
-- designated. Null where nothing stands against it; what nobody has stated speaks against nobody.
-- The index `worker_listing_gone` asks the same, word for word: whoever changes this builds it anew.
create or replace function app.designation_bar(public_service text, citizenship text) returns text language sql immutable parallel safe
  return case when public_service in ('CIVIL_SERVANT', 'ARMY', 'POLICE') then public_service when citizenship = 'FOREIGN' then citizenship end;
revoke execute on function app.designation_bar from public;
grant execute on function app.designation_bar to payung_app, payung_crossing;

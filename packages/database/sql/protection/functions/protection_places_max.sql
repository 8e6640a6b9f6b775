-- Villages of decrees that are counted anew in about a second on one core: as many as a reader waits for, and as many as are folded at once.
create or replace function app.protection_places_max() returns integer language sql immutable as $$ select 300 $$;

-- While people get the indexes of another key, a number could be known by both: nobody is registered, and no record changes, until it is over.
create or replace function app.refuse_while_indexes_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if session_user in ('payung_app', 'payung_jobs')
    and exists (select from encryption_key k where k.indexes_from is not null and k.indexed_at is null) then
    raise exception using errcode = '55000', constraint = 'indexes_are_changing', message = 'people are getting the indexes of another key';
  end if;
  return null;
end $$;

-- A process that began before another key took over would make indexes of the former one, and a person would come in a second time.
create or replace function app.guard_person_index() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  indexing integer := (select k.id from encryption_key k where k.indexes_from is not null order by k.position desc limit 1);
begin
  if exists (select from added a where indexing is distinct from
      case when length(a.blind_index) = 36 then ('x' || encode(substr(a.blind_index, 1, 4), 'hex'))::bit(32)::integer end) then
    raise exception using errcode = '55000', constraint = 'index_key_current', message = 'an index of a key that makes none any more';
  end if;
  return null;
end $$;

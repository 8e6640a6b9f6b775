-- Steps from what tells most of somebody to what tells least: occupation, letters of the name and place are left out in turn, and dots remain. Each is a
-- place, a name and perhaps an occupation, parted by unit separators; null where a step would tell what another tells. The same as publicSteps of
-- packages/domain.
create or replace function app.public_steps(area_code text, village_code text, letters text, initials text, occupation_code text) returns text[]
language sql immutable parallel safe
  return array[
    village_code || E'\x1f' || letters || E'\x1f' || occupation_code,
    village_code || E'\x1f' || letters,
    village_code || E'\x1f' || initials,
    village_code || E'\x1f' || split_part(initials, ' ', 1),
    case when length(area_code) <= 8 then left(village_code, 8) || E'\x1f' || split_part(initials, ' ', 1) end,
    area_code || E'\x1f' || split_part(initials, ' ', 1),
    area_code || E'\x1f' || '•••'];
revoke execute on function app.public_steps from public;
grant execute on function app.public_steps to payung_crossing;

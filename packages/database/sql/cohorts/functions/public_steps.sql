-- Steps from what tells most of somebody to what tells least: occupation, letters of the name and place are left out in turn, and dots remain. Each is a
-- place, a name and perhaps an occupation, parted by unit separators; null where a step would tell what another tells. The same as publicSteps of
-- packages/domain.
create or replace function app.public_steps(area_code text, village_code text, name text, occupation_code text) returns text[]
language sql immutable parallel safe
  return (select array[
      village_code || E'\x1f' || m.letters || E'\x1f' || occupation_code,
      village_code || E'\x1f' || m.letters,
      village_code || E'\x1f' || m.initials,
      village_code || E'\x1f' || m.initial,
      case when length(area_code) <= 8 then left(village_code, 8) || E'\x1f' || m.initial end,
      area_code || E'\x1f' || m.initial,
      area_code || E'\x1f' || '•••']
    from (select app.mask_name(name) as letters, app.mask_words(name, 1, null) as initials, app.mask_words(name, 1, 1) as initial
      -- Kept apart from what reads it: else each of the three is reckoned once for every place it stands in.
      offset 0) m);
revoke execute on function app.public_steps from public;
grant execute on function app.public_steps to payung_crossing;

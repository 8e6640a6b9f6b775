-- A person's name as two of them are compared: as `app.plain_name`, and without the titles before and the degrees behind it, as `withoutTitles` of
-- `packages/domain/src/identity/person-name.ts` takes them off. An officer writes `Hj. Dewi Lestari, S.Sos.`, the account book `DEWI LESTARI`.
create or replace function app.plain_person_name(name text) returns text language plpgsql immutable set search_path = public, pg_temp as $$
declare
  titles constant text[] := string_to_array(
    'h hj haji hajah hajjah kh kiai kyai ust ustad ustadz ustadzah drs dra dr drg drh ir prof tgk tuan alm almh rd', ' ');
  degrees constant text[] := string_to_array(
    'sag se sei sh shi shut sikom sip skep skes skm skom sp spd spdi spdk spi spsi spt ss ssi ssos ssosi sst ssy st stp sth sthi stth '
    'strkeb strkep amd amdkeb amdkep amk amakeb ama amapd ns apt ba bsc ma mag mh mhi mhum mkes mkom mm mp mpd mpdi msi msc mt phd', ' ');
  words text[] := array(select w.word
    from unnest(string_to_array(name, ',')) with ordinality as part(words, place)
      cross join regexp_split_to_table(part.words, '\s+') with ordinality as w(word, place)
    where w.word <> '' and (part.place = 1 or lower(replace(w.word, '.', '')) <> all (degrees)) order by part.place, w.place);
begin
  while cardinality(words) > 1 and words[cardinality(words)] like '%.%' and lower(replace(words[cardinality(words)], '.', '')) = any (degrees) loop
    words := trim_array(words, 1);
  end loop;
  while cardinality(words) > 1 and lower(replace(words[1], '.', '')) = any (titles) loop words := words[2:]; end loop;
  -- Glued to the name: `H.Usman`.
  if words[1] like '_%._%' and lower(split_part(words[1], '.', 1)) = any (titles) then
    words[1] := substr(words[1], strpos(words[1], '.') + 1);
  end if;
  return app.plain_name(array_to_string(words, ''));
end $$;

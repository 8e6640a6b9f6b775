-- How the people of the viewer are read whom every pattern fits. `everybody` is a query of their ids with what a list sorts them by, null where some
-- pattern fits no word at all. `fewest` are the words of the pattern that fits the fewest people, `people` how many, counted up to 2,001; `others` are
-- conditions on a posting `p` of one of them, for the other patterns, and `is_compared` says that these do not suffice.
-- A text, because what is quickest depends on how many there are: it is planned with the page or the count around it.
create or replace function app.people_called(patterns text[], sort_key text, out everybody text, out fewest integer[], out people integer,
  out others text, out is_compared boolean)
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  -- So many people are read one by one.
  few constant integer := 2000;
  -- A piece of more words is compared with the names of those who fit the others: as many ranges would take longer.
  words_max constant integer := 300;
  likes constant text := (select string_agg(format('l.name_search like %L', p), ' and ') from unnest(patterns) p);
  with_word constant text := format('p.tenant_id = %L and p.word_id = any (%%L)', app.tenant_id());
  sought record;
begin
  others := '';
  is_compared := app.area_scope() <> '' or app.agency_id() is not null or sort_key <> 'name_order';
  for sought in
    select w.words, n.people, cardinality(w.words) as size
    from (select app.words_like(pattern) as words from unnest(patterns) pattern offset 0) w cross join lateral (
      select count(*)::integer as people from (select from name_posting p where p.tenant_id = app.tenant_id() and p.word_id = any (w.words) limit few + 1) c) n
    order by n.people, size
  loop
    if fewest is null then
      fewest := sought.words;
      people := sought.people;
      -- Nobody of the viewer has such a word: the others need no look.
      if people = 0 then return; end if;
      everybody := format('select %s p.worker_id, p.name_order as key from name_posting p where ' || with_word,
        case when sought.size > 1 then 'distinct' end, fewest);
      is_compared := is_compared or (people <= few and cardinality(patterns) > 1);
    elsif people <= few or sought.size > words_max then
      is_compared := true;
    else
      -- By the whole key: the ranges are merged, or one looked up in the other, whatever is quicker.
      others := others || format(' and (p.name_order, p.worker_id) in (select p.name_order, p.worker_id from name_posting p where ' || with_word || ')', sought.words);
    end if;
  end loop;
  everybody := everybody || others;
  if app.area_scope() <> '' and people > few then
    everybody := format('select l.worker_id, l.%I as key from worker_listing l where %s and %s', sort_key, app.scope_of_search(), likes);
  elsif is_compared then
    everybody := format('select l.worker_id, l.%I as key from (%s offset 0) called join worker_listing l on l.worker_id = called.worker_id where %s and %s',
      sort_key, everybody, app.scope_of_search(), likes);
  end if;
end $$;
alter function app.people_called owner to payung_crossing;
revoke execute on function app.people_called from public;

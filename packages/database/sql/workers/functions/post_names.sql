-- Writes who has which word, for all listings of a statement at once. A word that is not known yet is added without a look at what others add:
-- if two do it at once it stands there twice, each with people of its own, and a search reads both.
-- A connection keeps its plan of a statement without parameters: made for one person, it compared every word of a list with every other, 4 s for 5,000 people.
-- First the numbers of a word are looked up, then the lowest of them is taken. In one step the planner may go through all numbers until the word comes:
-- it does so where the table has no statistics yet, as in a first load, 2 ms for each word.
create or replace function app.post_names() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  with spoken as materialized (
    select m.tenant_id, m.name_order, m.worker_id, s.word
    from moved m cross join lateral (select string_to_array(m.name_search, ' ') as words offset 0) name
      cross join lateral unnest(name.words) with ordinality s(word, place)
    where s.word <> '' and array_position(name.words, s.word) = s.place
  ), word as materialized (
    select distinct s.word collate "C" as word from spoken s
  ), known as materialized (
    select n.word, w.id from word n left join lateral (
      select min(k.id) as id from (select id from name_word where word = n.word offset 0) k) w on true
  ), added as (
    insert into name_word (word) select k.word from known k where k.id is null returning id, word
  )
  insert into name_posting (tenant_id, word_id, name_order, worker_id)
  select s.tenant_id, w.id, s.name_order, s.worker_id
  from spoken s join (select word, id from known where id is not null union all select word, id from added) w on w.word = s.word
  order by 1, 2, 3, 4;
  return null;
end $$;
alter function app.post_names owner to payung_crossing;
revoke execute on function app.post_names from public;

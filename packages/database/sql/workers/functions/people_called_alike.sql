-- People of the viewer whose whole name is like another, the most alike first. Whoever is alike lacks at most so many of its trigrams (`lacking`), so of
-- one more than these they have at least one in some word, of two more at least two. The seldom ones are taken, as many as make a short list, and only
-- who has enough of them is compared, those with the most first. Where even the fewest make a long list, as a misspelt frequent name does, only people
-- are compared who have words that are alike by themselves: those who have two of them, and the first of each.
-- Below 0.45, a misspelt Muhamad is like every Muhamad.
create or replace function app.people_called_alike(whole text, most integer) returns table (worker_id uuid, rank real)
language plpgsql stable set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.45 set enable_seqscan = off as $$
declare
  people_max constant integer := 10000;
  compared_max constant integer := 3000;
  trigrams constant text[] := show_trgm(whole);
  lacking constant integer := floor(cardinality(trigrams) * 0.55);
  compared constant text := format('select l.worker_id, similarity(l.name_search, $1) from %%s l where %s and l.name_search %%%% $1
    order by 2 desc, l.name_order, l.worker_id limit $2', app.scope_of_search());
  -- One by one, however many the planner takes them for.
  among constant text := '(%s) called cross join lateral (select * from worker_listing l where l.tenant_id = $3 and l.worker_id = called.worker_id offset 0)';
  used integer;
  words integer[];
  times integer[];
  alike integer[];
  places integer[];
begin
  if cardinality(trigrams) = 0 then return; end if;
  with fits as (
    select w.words from unnest(trigrams) t cross join lateral (
      -- As pg_trgm has it: two blanks before a word, one behind.
      select app.words_like(case when t like ' %' then '' else '%' end || trim(t) || case when t like '% ' then '' else '%' end) as words offset 0) w
  ), counted as (
    select f.words, row_number() over (order by c.people) as place, sum(c.people) over (order by c.people rows unbounded preceding) as people
    from fits f cross join lateral (
      select count(*) as people from (select from name_posting p where p.tenant_id = app.tenant_id() and p.word_id = any (f.words) limit people_max + 1) p) c
  ), taken as (
    select c.words, c.place from counted c where c.people <= people_max
  ), word as (
    select id, count(*)::integer as times from taken t cross join lateral unnest(t.words) id group by id
  )
  select (select max(t.place) from taken t), array_agg(w.id), array_agg(w.times) into used, words, times from word w;
  if used > lacking then
    return query execute format(compared, format(among, 'select p.worker_id from unnest($4, $5) w(id, times)
        join name_posting p on p.tenant_id = $3 and p.word_id = w.id group by p.worker_id having sum(w.times) >= $6
        order by sum(w.times) desc, p.worker_id limit $7'))
      using whole, most, app.tenant_id(), words, times, used - lacking, compared_max;
  elsif app.area_scope() <> '' or app.agency_id() is not null then
    return query execute format(compared, 'worker_listing') using whole, most;
  else
    select array_agg(w.id), array_agg(s.place) into alike, places
    from unnest(string_to_array(whole, ' ')) with ordinality s(word, place) cross join lateral (
      select w.id from name_word w where w.word % s.word order by similarity(w.word, s.word) desc, w.id limit 10) w;
    return query execute format(compared, format(among, '
        (select p.worker_id from unnest($4, $5) w(id, place) join name_posting p on p.tenant_id = $3 and p.word_id = w.id
          where cardinality($4) > 1 group by p.worker_id having count(distinct w.place) > 1 limit $6)
        union
        select p.worker_id from unnest($4) w(id) cross join lateral (
          select p.worker_id from name_posting p where p.tenant_id = $3 and p.word_id = w.id order by p.name_order, p.worker_id
          limit $6 / cardinality($4)) p'))
      using whole, most, app.tenant_id(), alike, places, compared_max;
  end if;
end $$;
alter function app.people_called_alike owner to payung_crossing;
revoke execute on function app.people_called_alike from public;

-- What a public list shows of everybody is reckoned when it is published and kept, so that it does not follow their records later: the first step at
-- which five people look alike, of those who were not shown at an earlier one. The same as publicPeople of packages/domain.
create or replace function app.publish_people() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from cohort_published p where p.cohort_id = new.id;
  if new.state <> 'PUBLISHED' then return null; end if;
  insert into cohort_published (cohort_id, tenant_id, worker_id, shown_code, masked_name, occupation_code)
  with people as materialized (
      select m.worker_id, m.area_code, m.village_code, w.name, w.occupation_code
      from cohort_member m join worker w on w.id = m.worker_id where m.cohort_id = new.id and m.standing <> 'REMOVED'),
    words as materialized (select p.worker_id, e.word, e.place from people p cross join lateral string_to_table(p.name, ' ') with ordinality as e(word, place)),
    -- Seventy thousand people have some thousand words in their names: each word is masked once, not once for each who bears it.
    masks as materialized (select d.word, app.mask_words(d.word, 2) as letters, app.mask_words(d.word, 1) as initials from (select distinct word from words) d),
    names as (
      select w.worker_id, string_agg(m.letters, ' ' order by w.place) as letters, string_agg(m.initials, ' ' order by w.place) as initials
      from words w join masks m on m.word = w.word and m.letters <> '' group by w.worker_id),
    listed as materialized (
      select p.worker_id, app.public_steps(p.area_code, p.village_code, coalesce(n.letters, ''), coalesce(n.initials, ''), p.occupation_code) collate "C" as looks
      from people p left join names n on n.worker_id = p.worker_id),
    step_1 as (select worker_id, looks, case when looks[1] is not null and count(*) over (partition by looks[1]) >= 5 then 1 end as step from listed),
    step_2 as (select worker_id, looks, coalesce(step, case when count(*) filter (where step is null) over (partition by looks[2]) >= 5 then 2 end) as step from step_1),
    step_3 as (select worker_id, looks, coalesce(step, case when count(*) filter (where step is null) over (partition by looks[3]) >= 5 then 3 end) as step from step_2),
    step_4 as (select worker_id, looks, coalesce(step, case when count(*) filter (where step is null) over (partition by looks[4]) >= 5 then 4 end) as step from step_3),
    step_5 as (select worker_id, looks, coalesce(step, case when looks[5] is not null and count(*) filter (where step is null) over (partition by looks[5]) >= 5 then 5 end) as step from step_4),
    step_6 as (select worker_id, looks, coalesce(step, case when count(*) filter (where step is null) over (partition by looks[6]) >= 5 then 6 else 7 end) as step from step_5)
  select new.id, new.tenant_id, s.worker_id, split_part(s.looks[s.step], E'\x1f', 1), split_part(s.looks[s.step], E'\x1f', 2),
    nullif(split_part(s.looks[s.step], E'\x1f', 3), '')
  from step_6 s;
  return null;
end $$;
alter function app.publish_people owner to payung_crossing;
revoke execute on function app.publish_people from public;

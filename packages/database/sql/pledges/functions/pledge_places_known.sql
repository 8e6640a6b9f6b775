-- Whom pledges had, and for which months, by what was recorded before an instant: as `app.place_months_known` has it of one, of all at once. A company has many people, and
-- a year's report that asked of each by itself took six times as long. The two are held together by a test.
create or replace function app.pledge_places_known(asked_pledges uuid[], known_at timestamptz)
returns table (pledge_id uuid, worker_id uuid, months daterange)
language sql stable rows 50000 set search_path = public, pg_temp as $$
  with pledge_known as materialized (
    select p.id, p.from_month, p.until_month,
      exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'ENDED' and s.at < known_at) as is_ended
    from pledge p where p.id = any (asked_pledges)
  ), followed as materialized (
    -- Few of them: somebody came in their place.
    select x.pledge_id, x.worker_id, x.matched_at, min(n.came_from) as until_month
    from pledge_place n join pledge_place x on x.pledge_id = n.pledge_id and x.worker_id = n.came_for and x.matched_at < n.matched_at
    where n.pledge_id = any (asked_pledges) and n.came_for is not null and n.matched_at < known_at group by 1, 2, 3
  )
  select x.pledge_id, x.worker_id,
    case when p.is_ended then x.months else daterange(coalesce(x.came_from, p.from_month), coalesce(case when x.emptied_at < known_at then x.emptied_from end, f.until_month, p.until_month)) end
  from pledge_known p join pledge_place x on x.pledge_id = p.id
    left join followed f on f.pledge_id = x.pledge_id and f.worker_id = x.worker_id and f.matched_at = x.matched_at
  where x.matched_at < known_at and (x.released_at is null or x.released_at >= known_at);
$$;
revoke execute on function app.pledge_places_known from public;
grant execute on function app.pledge_places_known to payung_crossing;

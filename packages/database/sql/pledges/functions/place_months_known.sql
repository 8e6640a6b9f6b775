-- The months of a place of a pledge by what was recorded before an instant. Before a pledge was ended everybody has all its months, but for whoever came for somebody else,
-- whom somebody else came for, and whose line was taken away: only these and its end shorten them.
-- Of many places at once: `app.pledge_places_known`.
create or replace function app.place_months_known(x pledge_place, p pledge, known_at timestamptz) returns daterange
language sql stable set search_path = public, pg_temp as $$
  select case when exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'ENDED' and s.at < known_at) then x.months
    else daterange(coalesce(x.came_from, p.from_month), coalesce(case when x.emptied_at < known_at then x.emptied_from end, (select min(n.came_from) from pledge_place n
      where n.pledge_id = x.pledge_id and n.came_for = x.worker_id and n.matched_at > x.matched_at and n.matched_at < known_at), p.until_month)) end;
$$;
revoke execute on function app.place_months_known from public;
grant execute on function app.place_months_known to payung_crossing;

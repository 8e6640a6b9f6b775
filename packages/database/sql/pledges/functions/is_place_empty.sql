-- Whether an amendment emptied this place and nobody has come for it. Whoever came and left again has emptied a place of their own.
create or replace function app.is_place_empty(x pledge_place) returns boolean language sql stable set search_path = public, pg_temp as $$
  select x.emptied_decree_id is not null and not exists (select from pledge_place n
    where n.came_for = x.worker_id and n.pledge_id = x.pledge_id and n.matched_at > x.matched_at and (n.released_at is null or n.emptied_decree_id is not null));
$$;
revoke execute on function app.is_place_empty from public;
grant execute on function app.is_place_empty to payung_crossing;

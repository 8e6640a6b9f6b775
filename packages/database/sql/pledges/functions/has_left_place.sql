-- Whether who had this place has left it: an amendment took their line away, or somebody else came for them, and has not given it back.
create or replace function app.has_left_place(x pledge_place) returns boolean language sql stable set search_path = public, pg_temp as $$
  select x.emptied_decree_id is not null or exists (select from pledge_place n
    where n.came_for = x.worker_id and n.pledge_id = x.pledge_id and n.matched_at > x.matched_at and n.released_at is null);
$$;
revoke execute on function app.has_left_place from public;
grant execute on function app.has_left_place to payung_crossing;

-- Whether somebody else came for whoever had this place, and has not given it back.
create or replace function app.is_replaced(x pledge_place) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from pledge_place n where n.came_for = x.worker_id and n.pledge_id = x.pledge_id and n.matched_at > x.matched_at and n.released_at is null);
$$;
revoke execute on function app.is_replaced from public;
grant execute on function app.is_replaced to payung_crossing;

-- The annex of a decree as far as the rights of whoever got a copy go; nobody before both logs say that it is read.
create or replace function app.people_of_copy(asked_copy uuid) returns table (worker_id uuid, change text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.worker_id, p.change from app.people_in_copy(asked_copy) p where app.was_told('COPY_READ', asked_copy::text);
$$;
alter function app.people_of_copy owner to payung_crossing;
revoke execute on function app.people_of_copy from public;
grant execute on function app.people_of_copy to payung_app;

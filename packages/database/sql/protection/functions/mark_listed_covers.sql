-- Billed lists are paid, or a payment comes back, or they name more people: months of whom they name stand otherwise. What is on a list and not billed says nothing yet.
create or replace function app.mark_listed_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (worker_ids) select array_agg(distinct l.worker_id)
  from (select distinct g.list_id from came g) k join contribution_list c on c.id = k.list_id and c.state = 'BILLED' join contribution_line l on l.list_id = c.id and l.live
  having count(*) > 0;
  return null;
end $$;
alter function app.mark_listed_covers owner to payung_crossing;
revoke execute on function app.mark_listed_covers from public;

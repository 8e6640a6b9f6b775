-- The insurer bills a list, or a bill is no longer one: months of whom it names stand otherwise.
create or replace function app.mark_list_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (worker_ids) select array_agg(distinct l.worker_id) from contribution_line l where l.list_id = new.id having count(*) > 0;
  return null;
end $$;
alter function app.mark_list_covers owner to payung_crossing;
revoke execute on function app.mark_list_covers from public;

-- Merging two records of one person: the loser stays, points at the winner, and says nothing new any more. Undone, both are as before.
-- Whoever could see the loser because of something sees the winner because of the same; where they saw more of the loser, they see as much.
-- Only for records that the entered keeps and has just merged; says which links it made and which it ended, so that the end of the merge ends it.
create or replace function app.merge_links(asked_winner uuid, asked_loser uuid) returns table (made uuid[], ended uuid[])
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  rank constant text[] := array['PROOF', 'REGISTERED', 'FULL'];
begin
  if not exists (select from worker l join worker w on w.id = l.superseded_by
      where l.id = asked_loser and w.id = asked_winner and l.tenant_id = app.tenant_id() and w.tenant_id = app.tenant_id()
        and starts_with(w.village_code, app.area_scope())) then
    raise exception using errcode = 'P0002', message = 'no such merge';
  end if;
  update worker_access a set ended_at = now() from worker_access o
  where a.worker_id = asked_winner and a.ended_at is null and o.worker_id = asked_loser and o.ended_at is null and o.tenant_id = a.tenant_id
    and array_position(rank, o.level) > array_position(rank, a.level);
  ended := array(select a.id from worker_access a where a.worker_id = asked_winner and a.ended_at = now());
  with new_links as (
    insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
    select asked_winner, o.tenant_id, o.custodian_tenant_id, o.level, o.reason_kind, o.reason_id from worker_access o
    where o.worker_id = asked_loser and o.ended_at is null
      and not exists (select from worker_access a where a.worker_id = asked_winner and a.tenant_id = o.tenant_id and a.ended_at is null)
    returning id)
  select coalesce(array_agg(id), '{}') into made from new_links;
  return next;
end $$;
alter function app.merge_links owner to payung_crossing;
revoke execute on function app.merge_links from public;
grant execute on function app.merge_links to payung_app;

-- Merging two records of one person: the loser stays, points at the winner, and says nothing new any more. Undone, both are as before.

-- Whoever stands at the end: a record that was merged into one that was merged into another.
create function app.current_record(asked_worker uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive chain as (
    select w.id, w.superseded_by from worker w where w.id = asked_worker
    union all
    select w.id, w.superseded_by from chain c join worker w on w.id = c.superseded_by)
  select id from chain where superseded_by is null;
$$;

-- The use-case sees to it; here it is certain. A winner is the same keeper's and stands itself, so that there is never a circle; and what was
-- merged does not change beside its winner, whoever asks.
create function app.keep_merged_still() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.superseded_by is not null and not exists (
      select from worker w where w.id = new.superseded_by and w.id <> new.id and w.tenant_id = new.tenant_id and w.superseded_by is null) then
    raise exception using errcode = '23514', message = 'a record is merged into a standing record of the same keeper';
  end if;
  if old.superseded_by is not null and new.superseded_by is not null then
    raise exception using errcode = '55000', message = 'a merged record does not change';
  end if;
  return new;
end $$;
create trigger worker_merged_still before update on worker for each row
  when (old.superseded_by is not null or new.superseded_by is not null) execute function app.keep_merged_still();

-- Whoever could see the loser because of something sees the winner because of the same; where they saw more of the loser, they see as much.
-- Only for records that the entered keeps and has just merged; says which links it made and which it ended, so that the end of the merge ends it.
create function app.merge_links(asked_winner uuid, asked_loser uuid) returns table (made uuid[], ended uuid[])
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

-- Undoes what a merge did to links, by the decision that says it, in the transaction that undoes the rest.
create function app.unmerge_links(asked_decision uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d duplicate_decision;
begin
  select * into d from duplicate_decision o where o.id = asked_decision and o.tenant_id = app.tenant_id() and o.decision = 'MERGE'
    and exists (select from duplicate_decision u where u.undoes = o.id and u.decided_by = app.user_id() and u.decided_at = now())
    and exists (select from worker w where w.id = o.winner_id and w.tenant_id = app.tenant_id());
  if not found then raise exception using errcode = 'P0002', message = 'no such merge'; end if;
  update worker_access set ended_at = now() where id = any (d.made_links) and worker_id = d.winner_id and ended_at is null;
  -- A link that came back by another reason meanwhile stays as it is.
  update worker_access a set ended_at = null where a.id = any (d.ended_links) and a.worker_id = d.winner_id
    and not exists (select from worker_access o where o.worker_id = a.worker_id and o.tenant_id = a.tenant_id and o.ended_at is null);
end $$;

-- What is still open about a person at the keeper: it would be decided about a record that has gone.
create function app.open_questions(asked_workers uuid[]) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select ((select count(*) from custody_transfer t join worker w on w.id = t.worker_id
      where t.worker_id = any (asked_workers) and t.state = 'PROPOSED' and w.tenant_id = app.tenant_id())
    + (select count(*) from worker_proposal p where p.worker_id = any (asked_workers) and p.state = 'OPEN' and p.tenant_id = app.tenant_id()))::integer;
$$;

grant select on duplicate_pair, duplicate_decision to payung_crossing;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('current_record', 'keep_merged_still', 'merge_links', 'unmerge_links', 'open_questions')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.merge_links(uuid, uuid), app.unmerge_links(uuid), app.open_questions(uuid[]) to payung_app;

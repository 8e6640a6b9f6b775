-- What was found of a record that was merged is known of the one that was kept, and of both apart again once the merge is undone. Nothing is moved:
-- what was found stays where it was found, and whoever reads follows the records.

-- The record that stands for another today, as far as the viewer sees.
create function app.record_of(asked_worker uuid) returns uuid language sql stable set search_path = public, pg_temp as $$
  with recursive chain as (
    select w.id, w.superseded_by, 0 as depth from worker w where w.id = asked_worker
    union all
    select w.id, w.superseded_by, c.depth + 1 from chain c join worker w on w.id = c.superseded_by)
  select coalesce((select id from chain order by depth desc limit 1), asked_worker);
$$;

-- A record and all that were merged into it.
create function app.records_of(asked_worker uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  with recursive one as (
    select asked_worker as id
    union
    select w.id from one join worker w on w.superseded_by = one.id)
  select id from one;
$$;

-- What a register said of a record that was merged since is proposed to whoever keeps the one that stands.
create or replace function app.propose_from_check(asked_result uuid, changes bytea, changed_fields text[]) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields)
  select w.tenant_id, r.tenant_id, w.id, changes, changed_fields
  from check_result r join worker w on w.id = app.current_record(r.worker_id)
    join worker_access l on l.worker_id = w.id and l.tenant_id = r.tenant_id and l.level = 'FULL' and l.ended_at is null
  where r.id = asked_result and r.tenant_id = app.tenant_id() and w.tenant_id <> r.tenant_id and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and app.agency_id() is null and changed_fields <@ r.said_fields
  returning id into made;
  if made is null then
    raise exception using errcode = 'P0002', message = 'no such result about somebody of others';
  end if;
  return made;
end $$;

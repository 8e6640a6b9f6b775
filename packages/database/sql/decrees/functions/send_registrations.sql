-- Sends the branch that has this copy the registrations of up to so many people whom the decree puts on a line: who lives, has a month before them, and has no number of a
-- membership in the record or from what the insurer has posted to this government. Whoever waits there already, was accepted there, or was sent for this decree before is not
-- sent again; whom the branch rejected before is, since a new decree asks anew. Repeating it goes on where it stopped, and in the end does nothing.
-- Planned each time: the first decree meets tables without a link or a posting, and a later one does not.
create or replace function app.send_registrations(asked_copy uuid, people_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
declare
  c decree_copy;
  today date := app.today();
  sent uuid[];
  waiting integer;
begin
  select * into c from decree_copy k where k.id = asked_copy for update;
  with line as materialized (
    select h.line_no, w.id as worker_id, w.person_id
    from decree d join decree_holding h on h.decree_id = coalesce(d.amends_id, d.id) and h.entry_decree_id = d.id and h.from_month < h.until_month and h.until_month > today
      join worker w on w.id = h.worker_id
    where d.id = c.decree_id and w.tenant_id <> c.tenant_id and w.superseded_by is null and w.reverted_import_id is null and not app.is_gone(w.status)
      -- The number of somebody's employer is not that of the membership which a decree pays for.
      and (w.membership_number is null or w.membership_kind in ('WAGE_EARNER', 'CONSTRUCTION'))
  ), member as materialized (
    select m.person_id from insured_membership m where m.tenant_id = c.owner_tenant_id and m.insurance_programme = any (c.insurance_programmes)
      and coalesce(upper(m.period), 'infinity') > today
    group by 1 having count(distinct m.insurance_programme) = cardinality(c.insurance_programmes)
  ), registered as materialized (
    select a.worker_id from line l join worker_access a on a.worker_id = l.worker_id and a.tenant_id = c.tenant_id
      left join lateral app.standing_answer(a.worker_id, a.tenant_id, a.began_at) s on true
    where a.reason_id = c.decree_id::text
      or (a.ended_at is null and (a.reason_kind <> 'MEMBERSHIP_CONFIRMATION' or s.outcome is distinct from 'REJECTED'))
  ), placed as (
    select l.worker_id, row_number() over (order by l.line_no) as place from line l
    where l.person_id not in (select m.person_id from member m) and l.worker_id not in (select r.worker_id from registered r)
  )
  select coalesce(array_agg(p.worker_id) filter (where p.place <= people_max), '{}'), count(*) filter (where p.place > people_max) into sent, waiting from placed p;

  update worker_access a set ended_at = now() where a.worker_id = any (sent) and a.tenant_id = c.tenant_id and a.ended_at is null;
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
  select w.id, c.tenant_id, w.tenant_id, 'REGISTERED', 'MEMBERSHIP_CONFIRMATION', c.decree_id::text from worker w where w.id = any (sent) order by w.id
  on conflict (worker_id, tenant_id) where ended_at is null do nothing;
  -- Whose people another office was sent hears of it as the decree's own government does.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select side.tenant_id, app.user_id(), 'REGISTRATIONS_SENT', 'decree', c.decree_id::text,
    jsonb_build_object('byTenant', c.owner_tenant_id, 'toTenant', c.tenant_id, 'people', count(*)), sha256(string_agg(uuid_send(w.id), ''::bytea order by w.id))
  from worker w cross join lateral (select w.tenant_id union select c.owner_tenant_id) side where w.id = any (sent) group by 1;
  update decree_copy k set registrations_left = waiting where k.id = c.id and k.registrations_left <> waiting;
  return waiting;
end $$;
alter function app.send_registrations owner to payung_crossing;
revoke execute on function app.send_registrations from public;

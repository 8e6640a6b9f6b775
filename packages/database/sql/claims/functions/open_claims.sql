-- Opens the claims of events that an insurance pays, with their first steps, and tells the officers. Nothing where no insurance pays.
create or replace function app.open_claims(asked_events uuid[], by_user uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  opened uuid[];
  day constant date := app.today();
begin
  with made as (
    insert into claim (tenant_id, event_id, worker_id, programme, checklist_version)
    select e.tenant_id, e.id, e.worker_id, app.claim_programme(e), 2 from unnest(asked_events) a join life_event e on e.id = a
    where app.claim_programme(e) is not null order by e.id
    returning id, tenant_id, event_id
  ), begun as (
    insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by)
    select m.id, m.tenant_id, 'REPORTED', 'REPORTED', day, coalesce(by_user, e.created_by) from made m join life_event e on e.id = m.event_id
    returning claim_id
  )
  select array_agg(b.claim_id) into opened from begun b;
  if opened is null then return; end if;
  perform app.tell_of_claims(opened, by_user);
  -- Corrected after a hand-over, a report opens a case of somebody whom the government would not see. Whoever keeps the record sees it without a link.
  perform app.renew_claim_access(x.head, x.tenant_id)
  from (select distinct f.head, c.tenant_id from unnest(opened) o join claim c on c.id = o join app.families_of(array(
      select c.worker_id from unnest(opened) o join claim c on c.id = o)) f on f.worker_id = c.worker_id join worker w on w.id = f.head
    where w.tenant_id <> c.tenant_id or exists (select from worker_access k where k.worker_id = f.member and k.tenant_id = c.tenant_id
      and k.reason_kind = 'FORMER_CUSTODIAN' and k.ended_at is null)) x;
end $$;
alter function app.open_claims owner to payung_crossing;
revoke execute on function app.open_claims from public;

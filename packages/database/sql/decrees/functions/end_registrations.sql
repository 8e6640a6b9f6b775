-- Ends what a decree has sent to a branch, of up to so many of these people, or of anybody: nobody asks it any longer about who holds no month of any decree. Whom it has accepted
-- stays in its list, as its member. What was not sent by a decree is not touched. Answers how many registrations it has ended.
create or replace function app.end_registrations(asked_workers uuid[], people_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
declare
  today date := app.today();
  ended integer;
begin
  with idle as materialized (
    select o.id, o.worker_id, o.tenant_id, o.began_at from worker_access o
    where o.ended_at is null and o.reason_kind = 'MEMBERSHIP_CONFIRMATION' and o.reason_id is not null and (asked_workers is null or o.worker_id = any (asked_workers))
      and not exists (select from decree_holding h where h.worker_id = o.worker_id and h.from_month < h.until_month and h.until_month > today)
  ), over as (
    select o.id from idle o left join lateral app.standing_answer(o.worker_id, o.tenant_id, o.began_at) s on true
    where s.outcome is distinct from 'ACCEPTED'
      -- The line of a record that was merged into this one is still its own.
      and not (exists (select from worker m where m.superseded_by = o.worker_id) and exists (select from decree_holding h
        where h.worker_id in (select app.record_family(o.worker_id)) and h.from_month < h.until_month and h.until_month > today))
    order by o.id limit people_max
  )
  update worker_access a set ended_at = now() where a.id in (select o.id from over o);
  get diagnostics ended = row_count;
  return ended;
end $$;
alter function app.end_registrations owner to payung_crossing;
revoke execute on function app.end_registrations from public;
grant execute on function app.end_registrations to payung_jobs;

-- Cases that stand somewhere for too long: the officers of the whole government are told how many, and those of the part in which the person lives of those that wait
-- for papers or for the family. Of each wait once, so that repeating it does nothing. The notice holds the first case and nothing of what happened.
create or replace function app.remind_of_claims() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with late as materialized (
    select c.id, c.tenant_id, c.worker_id, c.state, c.state_since from claim c
    where c.state in ('REPORTED', 'DOCUMENTS', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PAID')
      and case when ((select app.fewest_days_of_terms()) ->> app.claim_term(c.state, c.programme))::integer < app.today() - least(c.complete_on, c.state_since)
        then app.claim_due_on(c.state, c.programme, c.state_since, c.complete_on) < app.today() else false end
  ), reminded as (
    insert into claim_reminder (claim_id, tenant_id, state, state_since)
    select l.id, l.tenant_id, l.state, l.state_since from late l
    on conflict do nothing returning claim_id
  ), officer as (
    select distinct m.tenant_id, m.user_id, m.area_prefix from membership m
    where m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> app.today() and m.agency_id is null
  )
  insert into notice (tenant_id, user_id, kind, params)
  select l.tenant_id, o.user_id, 'CLAIMS_LATE', jsonb_build_object('claims', count(distinct l.id), 'firstClaimId', min(l.id::text))
  from reminded k join late l on l.id = k.claim_id join worker w on w.id = l.worker_id
    join officer o on o.tenant_id = l.tenant_id and starts_with(w.village_code, o.area_prefix)
  where o.area_prefix = '' or l.state in ('REPORTED', 'DOCUMENTS', 'RETURNED', 'PAID')
  group by l.tenant_id, o.user_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.remind_of_claims owner to payung_crossing;
revoke execute on function app.remind_of_claims from public;
grant execute on function app.remind_of_claims to payung_jobs;

-- Claims that were approved or paid and whose family may ask a scholarship, with neither a child nor a word that there is none: found from what the claims say.
create or replace function app.unclaimed_scholarships() returns table (claim_id uuid, worker_id uuid)
language sql stable set search_path = public, pg_temp as $$
  select c.id, c.worker_id from claim c join life_event e on e.id = c.event_id
  where c.tenant_id = app.tenant_id() and c.state in ('APPROVED', 'PAID', 'CLOSED') and (e.kind = 'DEATH' or app.is_total_disability(c.id))
    and not exists (select from scholarship s where s.claim_id = c.id and s.withdrawn_at is null)
    and not exists (select from scholarship_check k where k.claim_id = c.id and k.withdrawn_at is null)
    and app.scholarship_is_open(c.id);
$$;

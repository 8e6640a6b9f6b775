-- Reports of deaths that nobody took back, though the keeper has refused the status that they propose: whoever is alive by their record is listed, owed and waited for as
-- before. A view, so that a statement finds the refusal of the few deaths that it reads; a function would gather all refusals once more for each of them.
create or replace view app.refused_death with (security_invoker = true) as
select p.life_event_id as event_id
from worker_proposal p join worker w on w.id = p.worker_id
where p.life_event_id is not null and p.state = 'REFUSED' and p.proposed_status = 'DECEASED' and w.status <> 'DECEASED';
revoke all on app.refused_death from public;
grant select on app.refused_death to payung_crossing;

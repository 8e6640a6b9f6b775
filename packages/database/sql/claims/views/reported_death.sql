-- Who is reported dead, and the first month after that of the death, which is itself owed: from then on nobody owes a month, and none protects. Of a death of which only
-- the month or the year is known its last possible day counts, as in `app.credit_reason`, so that no month is both owed and a credit. A report whose status the
-- keeper has refused ends nothing. Of one record: whoever reads it looks at every record that was merged into the same one, whichever the death was reported of.
create or replace view app.reported_death with (security_invoker = true) as
select e.worker_id, (date_trunc('month', app.last_possible_day(e.event_day, e.day_precision)) + interval '1 month')::date as unowed_from
from life_event e
where e.kind = 'DEATH' and e.state = 'REPORTED' and not exists (select from app.refused_death x where x.event_id = e.id);
revoke all on app.reported_death from public;
grant select on app.reported_death to payung_crossing;

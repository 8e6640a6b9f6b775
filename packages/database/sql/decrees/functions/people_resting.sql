-- How many people a designation takes of an agreement: where its list is drawn from pledges of that agreement, whom these hold, else everybody. So several companies
-- share one decree, and each agreement counts its own.
create or replace function app.people_resting(d decree, asked_agreement uuid) returns integer
language plpgsql stable set search_path = public, pg_temp as $$
declare
  pledges uuid[] := array(select p.id from cohort c join pledge p on p.id = any (c.pledge_ids) where c.id = (d).cohort_id and p.agreement_id = asked_agreement);
begin
  if pledges = '{}' then return (d).people; end if;
  return (select count(*) from decree_entry e join app.pledged_records(pledges, (d).signed_at) h on h.worker_id = e.worker_id
    where e.decree_id = (d).id and e.change = 'DESIGNATE');
end $$;
revoke execute on function app.people_resting from public;
grant execute on function app.people_resting to payung_app, payung_crossing;

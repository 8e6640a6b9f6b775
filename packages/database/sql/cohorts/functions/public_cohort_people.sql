-- As they were when the list was published; who was taken out since is gone.
create or replace function app.public_cohort_people(asked_code text, village text) returns table (area_code text, place integer, masked_name text, occupation_code text, standing text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.area_code, m.place, p.masked_name, p.occupation_code, m.standing
  from cohort c join cohort_published p on p.cohort_id = c.id and p.shown_code = village
    join cohort_member m on m.cohort_id = c.id and m.worker_id = p.worker_id and m.standing <> 'REMOVED'
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED') order by m.area_code, m.place limit 5000;
end;
alter function app.public_cohort_people owner to payung_crossing;
revoke execute on function app.public_cohort_people from public;
grant execute on function app.public_cohort_people to payung_app;

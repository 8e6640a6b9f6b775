-- Places wider than a village under which people are shown, and how many.
create or replace function app.public_cohort_places(asked_code text) returns table (shown_code text, people integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.shown_code, count(*)::int
  from cohort c join cohort_published p on p.cohort_id = c.id and length(p.shown_code) <= 8
    join cohort_member m on m.cohort_id = c.id and m.worker_id = p.worker_id and m.standing <> 'REMOVED'
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED') group by 1;
end;
alter function app.public_cohort_places owner to payung_crossing;
revoke execute on function app.public_cohort_places from public;
grant execute on function app.public_cohort_places to payung_app;

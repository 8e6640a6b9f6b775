create or replace function app.public_cohort_villages(asked_code text) returns table (village_code text, members integer, reserves integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.village_code, (count(*) filter (where m.standing = 'MEMBER'))::int, (count(*) filter (where m.standing = 'RESERVE'))::int
  from cohort c join cohort_member m on m.cohort_id = c.id and m.standing <> 'REMOVED'
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED') group by 1;
end;
alter function app.public_cohort_villages owner to payung_crossing;
revoke execute on function app.public_cohort_villages from public;
grant execute on function app.public_cohort_villages to payung_app;

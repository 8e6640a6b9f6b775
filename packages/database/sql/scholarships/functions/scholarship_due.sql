-- What the insurer owes for a proven year: the yearly sum of its level, as often as the law has years for the level. As `scholarshipYears` of
-- `packages/domain/src/benefit/scholarship-years.ts` says, and `scholarships.test.ts` holds the two together. The total of the event is not looked at here; a
-- payment that is being written down asks as if it were not.
create or replace function app.scholarship_due(asked_proof uuid, as_unpaid boolean) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce((
    select case when app.scholarship_ended(s.id, p.year) or p.year_of_level > t.most
        -- Years that were paid and earlier ones that wait have taken theirs; what the child had done of the level before the event was never to be paid.
        or (as_unpaid or not app.scholarship_paid(s.id, p.year)) and t.most - case when p.level = s.level then s.year_of_level - 1 else 0 end <= (select count(*)
          from scholarship_proof k where k.scholarship_id = s.id and k.withdrawn_at is null and k.level = p.level and k.year <> p.year
            and k.year_of_level <= t.most and (k.year < p.year or app.scholarship_paid(s.id, k.year)))
      then 0 else app.scholarship_term(e.event_day, p.level || '_YEARLY') end
    from scholarship_proof p join scholarship s on s.id = p.scholarship_id join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
      cross join lateral (select app.scholarship_term(e.event_day, p.level || '_MAX') as most) t
    where p.id = asked_proof), 0);
$$;

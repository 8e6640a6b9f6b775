-- Who comes with a decree or its amendment, by line, with a bit for each rule whose group they belong to. Whoever replaces somebody or comes for
-- a line that was emptied is not among them: they come into the class of that line.
-- In a membership before the first month is whoever the insurer, or the own record, says was in one, whoever paid for it.
create or replace function app.funding_people(of_entries uuid, rules funding_rule[], first_month date) returns table (line_no integer, flags bigint)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with pledged as materialized (
    select l.worker_id, l.pledges from app.pledged_records(array(select r.pledge_id from unnest(rules) r where r.pledge_id is not null), (select d.signed_at from decree d where d.id = of_entries)) l
  ), entry as materialized (
    select coalesce(h.line_no, e.entry_no) as line_no, e.village_code, e.occupation_code,
      case when exists (select from unnest(rules) r where r.only_unregistered) then
        exists (select from insured_membership m where m.person_id = e.person_id and lower(m.period) < first_month)
          or exists (select from worker w where w.id = e.worker_id and lower(w.declared_period) < first_month)
        else false end as was_registered,
      coalesce(p.pledges, '{}') as pledges
    from decree_entry e left join pledged p on p.worker_id = e.worker_id left join decree_holding h on h.entry_decree_id = e.decree_id and h.entry_no = e.entry_no
      and h.decree_id = (select coalesce(d.amends_id, d.id) from decree d where d.id = of_entries)
    where e.decree_id = of_entries and e.change in ('DESIGNATE', 'ADD') and e.fills_line is null
  ), kind as materialized (
    select k.village_code, k.occupation_code, k.was_registered, k.pledges, coalesce(sum(1::bigint << (r.rule_no - 1)), 0)::bigint as flags
    from (select distinct e.village_code, e.occupation_code, e.was_registered, e.pledges from entry e) k
      left join unnest(rules) r on not (r.only_unregistered and k.was_registered)
        and (r.pledge_id is null or r.pledge_id = any (k.pledges))
        and (r.village_codes = '{}' or k.village_code = any (r.village_codes))
        and (r.occupation_codes = '{}' or coalesce(k.occupation_code = any (r.occupation_codes), false))
    group by 1, 2, 3, 4
  )
  select e.line_no, k.flags from entry e
    join kind k on k.village_code = e.village_code and k.occupation_code is not distinct from e.occupation_code and k.was_registered = e.was_registered
      and k.pledges = e.pledges;
$$;
revoke execute on function app.funding_people from public;
grant execute on function app.funding_people to payung_crossing;

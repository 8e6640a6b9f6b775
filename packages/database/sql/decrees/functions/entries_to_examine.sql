-- What an auditor of a company may open of a copied annex. A list that was drawn from pledges serves several companies: each sees the people of its own pledges alone,
-- those who have left since as well, but nobody whom a pledge gave back before the signature. Where no pledge is behind the list, the whole annex. For the functions
-- below alone.
create or replace function app.entries_to_examine(asked_copy uuid) returns setof decree_entry
language sql stable security definer set search_path = public, pg_temp as $$
  select e.* from decree_copy c join decree d on d.id = c.decree_id left join decree b on b.id = d.amends_id
    left join cohort h on h.id = coalesce(b.cohort_id, d.cohort_id) join decree_entry e on e.decree_id = c.decree_id
  where c.id = asked_copy and app.may_examine_copy(asked_copy)
    and (coalesce(h.pledge_ids, '{}') = '{}' or exists (select from pledge p join pledge_place x on x.pledge_id = p.id
      where p.id = any (h.pledge_ids) and p.tenant_id = c.tenant_id and (x.worker_id = e.worker_id or x.person_id = e.person_id)
        and (x.released_at is null or app.day_of(x.released_at) >= d.signed_on)));
$$;
alter function app.entries_to_examine owner to payung_crossing;
revoke execute on function app.entries_to_examine from public;

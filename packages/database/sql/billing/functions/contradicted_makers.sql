-- Who brought what the open rows of an answer contradict, and for which tenant: the answer on which the posting of somebody rests, on this list or on another
-- that pays the same months, or the membership that has the number, or of which it is another number. Else they could let their own answer stay, or set the
-- truth aside. Who opened an account is known in the tenant for which it acted, so the tenant belongs to the account.
create or replace function app.contradicted_makers(asked_answer uuid) returns table (user_id uuid, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with contradiction as materialized (
    select a.list_id, daterange(c.from_month, c.until_month) as months, r.person_id, r.membership_number as number, r.fault
    from contribution_answer a join contribution_list c on c.id = a.list_id
      join contribution_answer_row r on r.answer_id = a.id and r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT') and r.person_id is not null
    where a.id = asked_answer and a.tenant_id = app.tenant_id()
  ), posted as (
    select n.list_id, n.person_id from contradiction n
    union all
    select s.list_id, s.person_id from contradiction n
      join app.posted_span s on s.person_id = n.person_id and s.list_id <> n.list_id and s.months && n.months
    where n.fault = 'OTHER_PAYER'
  )
  select e.recorded_by, e.tenant_id from posted p join contribution_posting g on g.list_id = p.list_id and g.person_id = p.person_id
    join contribution_answer e on e.id = g.answer_id
  union
  select m.recorded_by, m.tenant_id from contradiction n join insured_membership m on m.person_id = n.person_id and m.membership_number <> n.number
  where n.fault = 'OTHER_NUMBER'
  union
  select m.recorded_by, m.tenant_id from contradiction n join insured_membership m on m.membership_number = n.number and m.person_id <> n.person_id
  where n.fault = 'OTHER_NUMBER';
$$;
alter function app.contradicted_makers owner to payung_crossing;
revoke execute on function app.contradicted_makers from public;

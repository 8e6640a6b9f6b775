-- People are reported dead who stand on a list that is not wholly paid, with a month that has begun: whoever draws up and pays the list is told at once, since the
-- insurer holds back what the families are due; of a share of another's decree, too. Once for each list of one statement, however many families wait for it. The
-- notice names the decree, the last day on which the oldest of these months can be paid, and no person. Of a list of its own government's decree it holds the first
-- of the records and how many people; of another's decree a payer learns nobody. With `former_month`, from which nobody owed anything by the day that the report named
-- before, those lists alone that held up nobody by that day.
create or replace function app.tell_payers_of_families(asked_workers uuid[], former_month date) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with dead as materialized (
    -- The month from which nobody owes anything for them; none where only the record says that they died.
    select f.head, min((date_trunc('month', app.last_possible_day(e.event_day, e.day_precision)) + interval '1 month')::date) as unowed_from
    from app.families_of(asked_workers) f left join life_event e on e.worker_id = f.member and e.kind = 'DEATH' and e.state = 'REPORTED' group by 1
  ), held as materialized (
    select l.list_id, h.person_id, min(lower(l.months)) as first_month, min(f.worker_id::text) as worker_id
    from app.families_of(asked_workers) f join dead g on g.head = f.head join decree_holding h on h.worker_id = f.member
      join contribution_line l on l.decree_id = h.decree_id and l.worker_id = f.member and l.live and lower(l.months) <= app.today()
        and lower(l.months) < coalesce(g.unowed_from, 'infinity')
    group by 1, 2
  ), lists as materialized (
    select c.id, c.tenant_id, d.number, min(x.worker_id) filter (where c.decree_tenant_id = c.tenant_id) as worker_id,
      count(*) filter (where c.decree_tenant_id = c.tenant_id) as families, min(app.payable_until(x.person_id, c.tenant_id, c.decree_tenant_id, x.first_month)) as pay_by
    from held x join contribution_list c on c.id = x.list_id and c.state <> 'DISCARDED'
        and not (c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah)
      join decree d on d.id = c.decree_id
    group by 1, 2, 3 having former_month is null or min(x.first_month) >= former_month
  )
  insert into notice (tenant_id, user_id, kind, params)
  select l.tenant_id, m.user_id, 'FAMILY_WAITS', jsonb_strip_nulls(jsonb_build_object('listId', l.id, 'number', l.number, 'payBy', l.pay_by,
    'workerId', l.worker_id, 'families', nullif(l.families, 0)))
  from lists l
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'TREASURER') and area_prefix = '' and agency_id is null and valid @> app.today()) m on m.tenant_id = l.tenant_id;
$$;
alter function app.tell_payers_of_families owner to payung_crossing;
revoke execute on function app.tell_payers_of_families from public;

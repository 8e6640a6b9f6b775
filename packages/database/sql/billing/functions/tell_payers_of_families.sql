-- People are reported dead who stand on a list that is not wholly paid, with a month that has begun: whoever draws up and pays the list is told at once, since the
-- insurer holds back what the families are due; of a share of another's decree, too. Once for each list of one statement, however many families wait for it. The
-- notice names the decree and no person. With `former_month`, from which nobody owed anything by the day that the report named before, those lists alone that held up nobody by that day.
create or replace function app.tell_payers_of_families(asked_workers uuid[], former_month date) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with dead as materialized (
    -- The month from which nobody owes anything for them; none where only the record says that they died.
    select f.head, min((date_trunc('month', app.last_possible_day(e.event_day, e.day_precision)) + interval '1 month')::date) as unowed_from
    from app.families_of(asked_workers) f left join life_event e on e.worker_id = f.member and e.kind = 'DEATH' and e.state = 'REPORTED' group by 1
  )
  insert into notice (tenant_id, user_id, kind, params)
  select c.tenant_id, m.user_id, 'FAMILY_WAITS', jsonb_build_object('listId', c.id, 'number', d.number)
  from (select l.list_id from app.families_of(asked_workers) f join dead g on g.head = f.head join decree_holding h on h.worker_id = f.member
      join contribution_line l on l.decree_id = h.decree_id and l.worker_id = f.member and l.live and lower(l.months) <= app.today()
        and lower(l.months) < coalesce(g.unowed_from, 'infinity')
      group by 1 having former_month is null or min(lower(l.months)) >= former_month) x
    join contribution_list c on c.id = x.list_id and c.state <> 'DISCARDED'
      and not (c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah)
    join decree d on d.id = c.decree_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'TREASURER') and area_prefix = '' and agency_id is null and valid @> app.today()) m on m.tenant_id = c.tenant_id;
$$;
alter function app.tell_payers_of_families owner to payung_crossing;
revoke execute on function app.tell_payers_of_families from public;

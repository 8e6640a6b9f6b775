-- Reports of deaths were taken back, or corrected so that fewer months are owed: of the lists on which these people stand, those that hold up no family any more say so
-- no more.
create or replace function app.untell_payers_of_families(asked_workers uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with named as materialized (
    select distinct l.list_id, l.decree_id, c.tenant_id from app.families_of(asked_workers) f join decree_holding h on h.worker_id = f.member
      join contribution_line l on l.decree_id = h.decree_id and l.worker_id = f.member
      join contribution_list c on c.id = l.list_id
  ), gone (worker_id) as materialized (
    select g.worker_id from app.records_of_dead() g(worker_id)
  ), unowed as materialized (
    select d.decree_id, a.line_no, a.entry_decree_id, a.months
    from (select distinct t.decree_id from named t) d cross join lateral app.months_after_death(d.decree_id) a
  ), waiting as materialized (
    select distinct l.list_id from gone g join contribution_line l on l.worker_id = g.worker_id and l.live and lower(l.months) <= app.today()
      join named t on t.list_id = l.list_id and t.decree_id = l.decree_id
    where not exists (select from unowed o where o.decree_id = l.decree_id and o.line_no = l.holding_no and o.entry_decree_id = l.entry_decree_id
      and o.months @> lower(l.months))
  )
  update notice n set read_at = now() from named t
  where n.kind = 'FAMILY_WAITS' and n.read_at is null and n.tenant_id = t.tenant_id and n.params ->> 'listId' = t.list_id::text
    and not exists (select from waiting w where w.list_id = t.list_id);
$$;
alter function app.untell_payers_of_families owner to payung_crossing;
revoke execute on function app.untell_payers_of_families from public;

-- Puts changes into the draft of an amendment and takes others out. Who goes is written as they were designated, who comes or is corrected as their
-- record says now; who comes waits in the reserve of the cohort that was designated, or in the order of the pledge that paid for whom they replace, and comes in
-- that order or with a reason of its own.
create or replace function app.write_decree_changes(asked_decree uuid, added_changes jsonb, dropped integer[]) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'AMENDMENT');
  base decree;
  last_no integer;
  gone integer;
  come integer;
begin
  select * into base from decree k where k.id = d.amends_id;
  delete from decree_entry e where e.decree_id = d.id and e.entry_no = any (dropped);
  select coalesce(max(e.entry_no), 0) into last_no from decree_entry e where e.decree_id = d.id;
  with asked as (
    select last_no + a.n as entry_no, (a.c ->> 'line')::int as line, a.c ->> 'reason' as reason, a.c ->> 'note' as note
    from jsonb_array_elements(added_changes) with ordinality a(c, n) where a.c ->> 'change' = 'REMOVE')
  insert into decree_entry (decree_id, entry_no, tenant_id, change, target_line, reason_code, note, worker_id, person_id, worker_version, national_id_cipher,
    national_id_prefix, name, birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, a.entry_no, d.tenant_id, 'REMOVE', a.line, a.reason, a.note, e.worker_id, e.person_id, e.worker_version, e.national_id_cipher,
    e.national_id_prefix, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.income_bracket, e.area_code
  from asked a join decree_holding h on h.decree_id = base.id and h.line_no = a.line and h.until_month = base.until_month and h.from_month <= d.from_month
    join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no;
  get diagnostics gone = row_count;
  with asked as (
    select last_no + a.n as entry_no, a.c ->> 'change' as change, (a.c ->> 'line')::int as line, (a.c ->> 'worker')::uuid as worker, a.c ->> 'reason' as reason,
      a.c ->> 'note' as note, a.c ->> 'orderReason' as order_reason, (a.c ->> 'pledge')::uuid as pledge
    from jsonb_array_elements(added_changes) with ordinality a(c, n) where a.c ->> 'change' <> 'REMOVE'),
  pledged as materialized (
    select l.line_no, l.pledges, l.is_held from app.pledged_lines(base.id, d.from_month) l where exists (select from asked a where a.pledge is not null)),
  in_order as materialized (
    select k.pledges, q.worker_id, q.area_code from (select distinct l.pledges from asked a join pledged l on l.line_no = a.line where a.pledge is not null) k
      cross join lateral app.pledge_waiting(base.id, k.pledges, d.from_month, d.id) q),
  named as (
    -- A line that an amendment emptied is held by nobody any more: who comes for it counts in the area of who held it last.
    select a.*, app.current_record(h.worker_id) as held_by, h.area_code as held_area, l.pledges from asked a
      left join lateral (select o.worker_id, o.area_code from decree_holding o where o.decree_id = base.id and o.line_no = a.line
        and (a.change = 'ADD' or o.until_month = base.until_month and o.from_month <= d.from_month) order by o.until_month desc limit 1) h on true
      left join pledged l on l.line_no = a.line and l.pledges[1] = a.pledge and l.is_held = (a.change <> 'ADD'))
  insert into decree_entry (decree_id, entry_no, tenant_id, change, target_line, fills_line, reason_code, note, order_reason, pledge_id, worker_id, person_id, worker_version,
    national_id_cipher, national_id_prefix, name, birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, a.entry_no, d.tenant_id, a.change, case when a.change <> 'ADD' then a.line end, case when a.change = 'ADD' then a.line end, a.reason, a.note, a.order_reason, a.pledge, w.id, w.person_id, w.version, w.national_id_cipher, w.national_id_prefix, w.name,
    w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, w.occupation_code, w.income_bracket, coalesce(a.held_area, m.area_code)
  from named a join worker w on w.id = case when a.change = 'CORRECT' then a.held_by else a.worker end and w.superseded_by is null
    join worker_listing l on l.tenant_id = d.tenant_id and l.worker_id = w.id and l.level = 'FULL'
    left join cohort_member m on m.cohort_id = base.cohort_id and m.worker_id = w.id and m.standing = 'RESERVE'
  -- The reserve stands as it was locked; who has died, moved or is barred by law since is not called up any more.
  where case when a.change = 'CORRECT' then true
      when a.pledge is not null then a.held_by is not null and exists (select from in_order o where o.pledges = a.pledges and o.worker_id = w.id and o.area_code = a.held_area)
      when a.change = 'ADD' then a.line is null and m.worker_id is not null
      else a.held_by is not null and m.area_code = a.held_area end
    and (a.change = 'CORRECT' or (w.status in ('CANDIDATE', 'VERIFIED') and app.designation_bar(w.public_service, w.citizenship) is null));
  get diagnostics come = row_count;
  if gone + come <> jsonb_array_length(added_changes) then
    raise exception using errcode = '23514', constraint = 'decree_change_names_somebody', message = 'a change names nobody: constraint "decree_change_names_somebody"';
  end if;
  if exists (select from decree_entry e where e.decree_id = d.id and e.change <> 'REMOVE' group by e.worker_id having count(*) > 1) then
    raise exception using errcode = '23505', constraint = 'decree_entry_twice', message = 'named twice: constraint "decree_entry_twice"';
  end if;
  if exists (select from app.corrects_nothing(d.id) n where n > last_no) then
    raise exception using errcode = '23514', constraint = 'decree_corrects_something', message = 'nothing is corrected: constraint "decree_corrects_something"';
  end if;
  -- A draft that may bring somebody in keeps its programme from being closed: what is open here stays so until the draft is settled.
  if exists (select from decree_entry e where e.decree_id = d.id and e.change in ('ADD', 'REPLACE'))
    and exists (select from programme p where p.id = d.programme_id and p.state = 'CLOSED') then
    raise exception using errcode = '23514', constraint = 'decree_programme_open', message = 'nobody comes into a closed programme: constraint "decree_programme_open"';
  end if;
  if come > 0 and exists (select from app.out_of_turn(d.id) o where o.entry_no > last_no) then
    raise exception using errcode = '23514', constraint = 'decree_reserve_order', message = 'others of the reserve wait before: constraint "decree_reserve_order"';
  end if;
  perform app.count_decree_changes(d.id);
  return gone + come;
end $$;
alter function app.write_decree_changes owner to payung_crossing;
revoke execute on function app.write_decree_changes from public;
grant execute on function app.write_decree_changes to payung_app;

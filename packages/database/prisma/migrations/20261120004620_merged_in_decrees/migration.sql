-- Records are merged while decrees stand. The person then has two numbers, and the annexes that name either name the same human.

-- Of the tenant's records: each with every other that was merged into the same one, or that it was merged into.
create function app.merged_twins() returns table (worker_id uuid, twin_id uuid, record_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with merged as materialized (
    select w.id, app.current_record(w.id) as record from worker w where w.tenant_id = app.tenant_id() and w.superseded_by is not null
      and app.area_scope() = '' and app.agency_id() is null),
  all_of as (select id, record from merged union select record, record from merged)
  select a.id, b.id, a.record from all_of a join all_of b on b.record = a.record and b.id <> a.id;
$$;

-- Whom a draft would bring into months in which a merged record of theirs is designated by the same payer already, insured alike.
create function app.standing_as_merged(asked_decree uuid)
returns table (entry_no integer, holding_decree uuid, line_no integer, from_month date, until_month date)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.entry_no, h.decree_id, h.line_no, h.from_month, h.until_month
  from decree d join programme own on own.id = d.programme_id join app.merged_twins() m on true
    join decree_entry e on e.decree_id = d.id and e.change <> 'REMOVE' and e.worker_id = m.worker_id
    join decree_holding h on h.worker_id = m.twin_id and h.tenant_id = d.tenant_id and h.person_id <> e.person_id and h.entry_decree_id <> d.id
      and h.from_month < h.until_month and h.from_month < d.until_month and d.from_month < h.until_month
    join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
    and not (h.decree_id is not distinct from d.amends_id and exists (
      select from decree_entry t where t.decree_id = d.id and t.target_line = h.line_no));
$$;

-- Of the designation that a draft amends: lines whose holder was merged since. Each with the record that stands now and, where that record or another of
-- the same person is designated in those months already, the first line on which it is: such a line cannot be corrected, it is taken out as a duplicate.
create function app.merged_lines(asked_decree uuid)
returns table (line_no integer, entry_no integer, name text, record_id uuid, standing_decree uuid, standing_line integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with lines as (
    select h.line_no, h.worker_id, c.entry_no, e.name, app.current_record(h.worker_id) as record
    from decree d join decree b on b.id = d.amends_id and b.state in ('SIGNED', 'PUBLISHED')
      join decree_holding h on h.decree_id = b.id and h.until_month = b.until_month and h.from_month <= d.from_month
      join worker w on w.id = h.worker_id and w.superseded_by is not null
      join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
      left join decree_entry c on c.decree_id = d.id and c.target_line = h.line_no
    where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.kind = 'AMENDMENT' and d.content_hash is null
      and app.area_scope() = '' and app.agency_id() is null
      and (c.entry_no is null or c.change = 'CORRECT'))
  select l.line_no, l.entry_no, l.name, l.record, s.decree_id, s.line_no
  from lines l left join lateral (
    select h.decree_id, h.line_no
    from decree d join programme own on own.id = d.programme_id
      join decree_holding h on h.tenant_id = d.tenant_id and h.from_month < h.until_month and h.from_month < d.until_month and d.from_month < h.until_month
        and (h.worker_id = l.record or h.worker_id in (select t.twin_id from app.merged_twins() t where t.worker_id = l.record))
      join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
    where d.id = asked_decree
      -- Not its own line, nor one that this draft takes away; of two that were merged into one, the first is corrected.
      and not (h.decree_id = d.amends_id and (h.line_no = l.line_no or exists (
        select from decree_entry t where t.decree_id = d.id and t.target_line = h.line_no and t.change in ('REMOVE', 'REPLACE'))))
      and not (h.decree_id = d.amends_id and h.line_no > l.line_no and h.worker_id <> l.record)
    order by h.worker_id <> l.record, h.decree_id <> d.amends_id, h.line_no limit 1) s on true
  order by l.line_no;
$$;

-- As it is signed: the annex would name somebody whom a decree in force names by another number.
create function app.guard_merged() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.standing_as_merged(new.id)) then
    raise exception using errcode = '23505', constraint = 'decree_overlap', message = 'designated in the same months already: constraint "decree_overlap"';
  end if;
  return null;
end $$;
create constraint trigger decree_merged_kept after update of state on decree for each row
  when (old.state = 'APPROVED' and new.state = 'SIGNED') execute function app.guard_merged();

revoke execute on function app.merged_twins(), app.standing_as_merged(uuid), app.merged_lines(uuid), app.guard_merged() from public;
alter function app.merged_twins() owner to payung_crossing;
alter function app.standing_as_merged(uuid) owner to payung_crossing;
alter function app.merged_lines(uuid) owner to payung_crossing;
alter function app.guard_merged() owner to payung_crossing;
grant execute on function app.merged_twins(), app.standing_as_merged(uuid), app.merged_lines(uuid) to payung_app;

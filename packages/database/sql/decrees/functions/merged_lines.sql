-- Of the designation that a draft amends: lines whose holder was merged since. Each with the record that stands now and, where that record or another of
-- the same person is designated in those months already, the first line on which it is: such a line cannot be corrected, it is taken out as a duplicate.
-- The merged records are looked up once for all lines.
create or replace function app.merged_lines(asked_decree uuid)
returns table (line_no integer, entry_no integer, name text, record_id uuid, standing_decree uuid, standing_line integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with twins as materialized (select t.worker_id, t.twin_id from app.merged_twins() t),
  lines as (
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
      cross join (select l.record as id union select t.twin_id from twins t where t.worker_id = l.record) same
      join decree_holding h on h.worker_id = same.id and h.tenant_id = d.tenant_id and h.from_month < h.until_month and h.from_month < d.until_month
        and d.from_month < h.until_month
      join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
    where d.id = asked_decree
      -- Not its own line, nor one that this draft takes away; of two that were merged into one, the first is corrected.
      and not (h.decree_id = d.amends_id and (h.line_no = l.line_no or exists (
        select from decree_entry t where t.decree_id = d.id and t.target_line = h.line_no and t.change in ('REMOVE', 'REPLACE'))))
      and not (h.decree_id = d.amends_id and h.line_no > l.line_no and h.worker_id <> l.record)
    order by h.worker_id <> l.record, h.decree_id <> d.amends_id, h.line_no limit 1) s on true
  order by l.line_no;
$$;
alter function app.merged_lines owner to payung_crossing;
revoke execute on function app.merged_lines from public;
grant execute on function app.merged_lines to payung_app;

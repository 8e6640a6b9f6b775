-- Counts anew where holdings have come to end earlier: their former ends, the new ones, and those that they followed. Under the lock that keeps two
-- signings apart.
create or replace function app.move_cover_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  perform app.recount_cover_ends(array(
    with cut as materialized (
      select f.tenant_id, f.decree_id, f.line_no, f.village_code, f.person_id, f.worker_id, f.until_month as former_month, c.until_month
      from former f join came c on c.decree_id = f.decree_id and c.line_no = f.line_no and c.entry_decree_id = f.entry_decree_id
      where f.until_month <> c.until_month or f.has_left <> c.has_left
    ), followed as (
      select o.tenant_id, o.decree_id, o.village_code, o.until_month from cut c join decree_holding o on o.person_id = c.person_id
      where o.until_month >= c.until_month and o.until_month < c.former_month
      union
      select o.tenant_id, o.decree_id, o.village_code, o.until_month from cut c join decree_holding o on o.worker_id = c.worker_id
      where o.until_month >= c.until_month and o.until_month < c.former_month
      union
      select o.tenant_id, o.decree_id, o.village_code, o.until_month from cut c join decree_holding o on o.decree_id = c.decree_id and o.line_no = c.line_no
      where o.until_month >= c.until_month and o.until_month < c.former_month
      union
      select o.tenant_id, o.decree_id, o.village_code, o.until_month
      from cut c join (
          select w.id from worker w where w.superseded_by is not null union select w.superseded_by from worker w where w.superseded_by is not null) m
          on m.id = c.worker_id
        cross join app.record_family(c.worker_id) f(id) join decree_holding o on o.worker_id = f.id
      where o.until_month >= c.until_month and o.until_month < c.former_month)
    select row(c.tenant_id, c.decree_id, c.village_code, c.former_month, 0, 0)::cover_end from cut c
    union select row(c.tenant_id, c.decree_id, c.village_code, c.until_month, 0, 0)::cover_end from cut c
    union select row(o.tenant_id, o.decree_id, o.village_code, o.until_month, 0, 0)::cover_end from followed o));
  return null;
end $$;
alter function app.move_cover_ends owner to payung_crossing;
revoke execute on function app.move_cover_ends from public;

create or replace function app.count_decree_changes(asked_decree uuid) returns void language sql volatile set search_path = public, pg_temp as $$
  update decree d set added = c.added, removed = c.removed, replaced = c.replaced, corrected = c.corrected, annex_hash = app.decree_annex_hash(d.id),
    people = (select count(*) from decree_holding h where h.decree_id = d.amends_id and h.from_month <= d.from_month and d.from_month < h.until_month)
      + c.added - c.removed, updated_by = app.user_id(), updated_at = now()
  from (select count(*) filter (where e.change = 'ADD') as added, count(*) filter (where e.change = 'REMOVE') as removed,
      count(*) filter (where e.change = 'REPLACE') as replaced, count(*) filter (where e.change = 'CORRECT') as corrected
    from decree_entry e where e.decree_id = asked_decree) c
  where d.id = asked_decree;
$$;
revoke execute on function app.count_decree_changes from public;
grant execute on function app.count_decree_changes to payung_crossing;

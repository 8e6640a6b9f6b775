-- Whom a decree concerns, each with what it says of them; also who gives their place to somebody else. For the functions below alone.
create or replace function app.people_of_decree(asked_decree uuid) returns table (worker_id uuid, change text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.worker_id, e.change from decree_entry e where e.decree_id = asked_decree
  union all
  select h.worker_id, 'REMOVE' from decree d join decree_entry e on e.decree_id = d.id and e.change = 'REPLACE'
    cross join lateral (select k.worker_id from decree_holding k where k.decree_id = d.amends_id and k.line_no = e.target_line and k.entry_decree_id <> d.id
      order by k.from_month desc limit 1) h
  where d.id = asked_decree
  union all
  -- A revocation has no annex: it hits whoever held a line of what it revokes until its first month.
  select h.worker_id, 'REMOVE' from decree d join decree_holding h on h.decree_id = d.amends_id and h.until_month = greatest(h.from_month, d.from_month)
  where d.id = asked_decree and d.kind = 'REVOCATION' and d.content_hash is not null;
$$;
alter function app.people_of_decree owner to payung_crossing;
revoke execute on function app.people_of_decree from public;

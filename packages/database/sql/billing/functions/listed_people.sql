-- The lines of a list by person: the insurer posts the oldest months of a person first, whichever line they stand on.
create or replace function app.listed_people(asked_list uuid)
returns table (person_id bigint, worker_id uuid, line_no integer, months daterange, length integer, earlier integer, insurance_programmes text[])
language sql stable set search_path = public, pg_temp as $$
  select h.person_id, l.worker_id, l.line_no, l.months, n.length,
    (sum(n.length) over (partition by h.person_id order by lower(l.months)) - n.length)::int, p.insurance_programmes
  from contribution_line l
    join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
    join programme p on p.id = h.programme_id
    cross join lateral (select ((extract(year from upper(l.months)) - extract(year from lower(l.months))) * 12
      + extract(month from upper(l.months)) - extract(month from lower(l.months)))::int as length) n
  where l.list_id = asked_list;
$$;
alter function app.listed_people owner to payung_crossing;
revoke execute on function app.listed_people from public;

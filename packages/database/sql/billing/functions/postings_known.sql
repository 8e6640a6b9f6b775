-- The months that the insurer had posted to people on each line of a list, by what was taken over before an instant: of several answers about a person of a
-- list the last one that was taken over by then, the oldest months first, as `app.posted_by_answer` has it. The posting as it stands now is read by its key;
-- earlier answers are looked through only where that one came later.
create or replace function app.postings_known(asked_people bigint[], known_at timestamptz)
returns table (person_id bigint, list_id uuid, line_no integer, decree_id uuid, holding_no integer, programmes text[], months daterange, is_share boolean)
language sql stable set search_path = public, pg_temp as $$
  with line as materialized (
    select h.person_id, l.list_id, l.line_no, l.decree_id, l.holding_no, p.insurance_programmes as programmes, l.months, app.month_count(l.months) as length,
      l.month_rupiah is not null as is_share,
      sum(app.month_count(l.months)) over (partition by l.list_id, h.person_id order by lower(l.months)) - app.month_count(l.months) as earlier
    from decree_holding h
      join contribution_line l on l.decree_id = h.decree_id and l.holding_no = h.line_no and l.entry_decree_id = h.entry_decree_id
      join programme p on p.id = h.programme_id
    where h.person_id = any (asked_people)
  ), last_answer as materialized (
    select k.list_id, k.person_id, r.verdict, r.months
    from (select distinct n.list_id, n.person_id from line n) k
      join contribution_posting g on g.list_id = k.list_id and g.person_id = k.person_id
      join contribution_answer_row s on s.answer_id = g.answer_id and s.row_no = g.row_no
      join contribution_answer a on a.id = g.answer_id
      cross join lateral (
        select s.verdict, s.months where coalesce(s.settled_at, a.recorded_at) < known_at
        union all
        (select e.verdict, e.months from contribution_answer b join contribution_answer_row e on e.answer_id = b.id
          where coalesce(s.settled_at, a.recorded_at) >= known_at and b.list_id = k.list_id and b.recorded_at < known_at and e.person_id = k.person_id
            and e.outcome in ('POSTED', 'REJECTED') and coalesce(e.settled_at, b.recorded_at) < known_at
          order by coalesce(e.settled_at, b.recorded_at) desc, b.id desc limit 1)
      ) r
  )
  select n.person_id, n.list_id, n.line_no, n.decree_id, n.holding_no, n.programmes,
    daterange(lower(n.months), (lower(n.months) + make_interval(months => least(n.length, t.months - n.earlier)::int))::date), n.is_share
  from line n join last_answer t on t.list_id = n.list_id and t.person_id = n.person_id
  where t.verdict = 'ACCEPTED' and t.months > n.earlier;
$$;
revoke execute on function app.postings_known from public;
grant execute on function app.postings_known to payung_crossing;

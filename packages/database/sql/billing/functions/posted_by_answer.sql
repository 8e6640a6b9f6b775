-- The months that an answer posts, by line and insurance programme: the oldest months of a person first. Part of a month, which other payers share, protects
-- nobody: only the whole does.
create or replace function app.posted_by_answer(asked_answer uuid, settled timestamptz)
returns table (person_id bigint, programme text, line_no integer, number text, months daterange)
language sql stable set search_path = public, pg_temp as $$
  select l.person_id, i.programme, l.line_no, r.membership_number,
    daterange(lower(l.months), (lower(l.months) + make_interval(months => least(l.length, r.months - l.earlier)))::date)
  from contribution_answer a cross join lateral app.listed_people(a.list_id) l
    join contribution_answer_row r on r.answer_id = a.id and r.person_id = l.person_id
    cross join unnest(l.insurance_programmes) i(programme)
    join contribution_line k on k.list_id = a.list_id and k.line_no = l.line_no and k.month_rupiah is null
  where a.id = asked_answer and r.outcome = 'POSTED' and r.settled_at is not distinct from settled and r.months > l.earlier;
$$;
alter function app.posted_by_answer owner to payung_crossing;
revoke execute on function app.posted_by_answer from public;

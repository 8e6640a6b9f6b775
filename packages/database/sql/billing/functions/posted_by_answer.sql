-- The months that an answer posts, by line and insurance programme: the oldest months of a person first. A share is part of a month, and protects nobody before
-- all payers' shares are posted.
create or replace function app.posted_by_answer(asked_answer uuid, settled timestamptz)
returns table (person_id bigint, programme text, line_no integer, number text, months daterange, is_share boolean, decree_id uuid, holding_no integer)
language sql stable set search_path = public, pg_temp as $$
  select l.person_id, i.programme, l.line_no, r.membership_number,
    daterange(lower(l.months), (lower(l.months) + make_interval(months => least(l.length, r.months - l.earlier)))::date),
    k.month_rupiah is not null, k.decree_id, k.holding_no
  from contribution_answer a cross join lateral app.listed_people(a.list_id) l
    join contribution_answer_row r on r.answer_id = a.id and r.person_id = l.person_id
    cross join unnest(l.insurance_programmes) i(programme)
    join contribution_line k on k.list_id = a.list_id and k.line_no = l.line_no
  where a.id = asked_answer and r.outcome = 'POSTED' and r.settled_at is not distinct from settled and r.months > l.earlier;
$$;
alter function app.posted_by_answer owner to payung_crossing;
revoke execute on function app.posted_by_answer from public;

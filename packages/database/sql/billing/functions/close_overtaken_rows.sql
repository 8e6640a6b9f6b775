-- Closes the open rows of earlier answers about whom an answer, or its decision, posts or rejects. A row that names nobody closes with its number. Who says
-- again what is posted closes only what came before that posting or agrees with it: a contradiction waits for another person, however often the posting is
-- said. Which of two answers or of two numbers holds is closed by a decision alone.
create or replace function app.close_overtaken_rows(asked_answer uuid, settled timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with taken as materialized (
    select r.person_id, r.membership_number as number, r.national_id_prefix as prefix, r.outcome from contribution_answer_row r
    where r.answer_id = asked_answer and r.outcome in ('POSTED', 'REJECTED', 'KNOWN') and r.settled_at is not distinct from settled
  ), open as materialized (
    select r.answer_id, r.row_no, a.list_id, r.person_id, r.membership_number as number, r.national_id_prefix as prefix, r.verdict, r.months, r.rupiah
    from contribution_answer a join contribution_answer o on o.list_id = a.list_id and o.id < a.id and o.open_rows > 0
      join contribution_answer_row r on r.answer_id = o.id and r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')
    where a.id = asked_answer and (settled is not null or coalesce(r.fault, '') not in ('OTHER_ANSWER', 'OTHER_NUMBER'))
  ), overtaken as (
    select o.answer_id, o.row_no from open o join taken t on t.person_id = o.person_id
      left join contribution_posting g on g.list_id = o.list_id and g.person_id = o.person_id
    where t.outcome <> 'KNOWN' or o.answer_id < g.answer_id
      or (o.verdict is null or o.verdict = g.verdict) and o.months = g.months and o.rupiah = g.rupiah
        and (o.number is null or o.number = g.membership_number or g.verdict = 'REJECTED')
    union
    select o.answer_id, o.row_no from open o join taken t on t.number = o.number and t.outcome <> 'KNOWN'
    where o.person_id is null and (o.prefix is null or o.prefix = t.prefix)
  ), closed as (
    update contribution_answer_row r set outcome = 'SUPERSEDED', superseded_by = asked_answer, settled_by = app.user_id(), settled_at = now()
    from overtaken o where r.answer_id = o.answer_id and r.row_no = o.row_no returning r.answer_id
  )
  update contribution_answer a set open_rows = a.open_rows - c.rows
  from (select answer_id, count(*)::int as rows from closed group by answer_id) c where a.id = c.answer_id;
$$;
alter function app.close_overtaken_rows owner to payung_crossing;
revoke execute on function app.close_overtaken_rows from public;

-- The open rows of an answer, all or some, that contradict what is known: about somebody who is posted on the list, or giving another number or another
-- payer. Whoever brought the answer does not set them aside, also while nobody can decide them.
create or replace function app.contradicting_rows(asked_answer uuid, of_rows integer[]) returns setof integer
language sql stable security definer set search_path = public, pg_temp as $$
  select r.row_no from contribution_answer a join contribution_answer_row r on r.answer_id = a.id and r.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT')
  where a.id = asked_answer and a.tenant_id = app.tenant_id() and (of_rows is null or r.row_no = any (of_rows))
    and (r.fault in ('OTHER_NUMBER', 'OTHER_PAYER')
      or exists (select from contribution_posting g where g.list_id = a.list_id and g.person_id = r.person_id));
$$;
alter function app.contradicting_rows owner to payung_crossing;
revoke execute on function app.contradicting_rows from public;
grant execute on function app.contradicting_rows to payung_app;

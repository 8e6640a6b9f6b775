-- A membership is taken back only by the decision about its person: a row of an answer that the entered has decided in this transaction, under which nothing is
-- posted any more (`app.post_answer_rows`). Every function that crosses tenants may write the table; none other may take a row out of it.
create or replace function app.guard_membership_taken_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from gone g where not exists (select from contribution_answer_row r where r.settled_at = now() and r.person_id = g.person_id
      and r.settled_by = app.user_id() and r.tenant_id = app.tenant_id() and r.outcome in ('POSTED', 'REJECTED'))) then
    raise exception using errcode = '23001', message = format('%s is append-only', tg_table_name);
  end if;
  return null;
end $$;
alter function app.guard_membership_taken_back owner to payung_crossing;
revoke execute on function app.guard_membership_taken_back from public;

-- A file of answers has just been staged, and the statistics know nothing of it: expecting one row, PostgreSQL compared every row with every other, and
-- an answer about 3,000 people took half a minute. As for a list of people, whoever looks the rows up makes their statistics first.
create or replace function app.know_staged_answers() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  analyze import_row (import_id, row_number, outcome, blind_index, worker_id, answer);
  analyze check_request_person (worker_id, tenant_id, request_id);
end $$;
alter function app.know_staged_answers owner to payung_crossing;
revoke execute on function app.know_staged_answers from public;
grant execute on function app.know_staged_answers to payung_app;

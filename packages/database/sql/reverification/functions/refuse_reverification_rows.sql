create or replace function app.refuse_reverification_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'a listed line stays: constraint "reverification_is_settled"';
end $$;
revoke execute on function app.refuse_reverification_rows from public;

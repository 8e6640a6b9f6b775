create or replace function app.refuse_decree_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'decree_is_settled', message = format('%s is never rewritten: constraint "decree_is_settled"', tg_table_name);
end $$;
revoke execute on function app.refuse_decree_rows from public;

create or replace function app.keep_first() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', message = format('%s has happened: %s stays', tg_table_name, tg_argv[0]);
end $$;

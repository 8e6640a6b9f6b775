create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '23001', message = format('%s is append-only', tg_table_name);
end $$;

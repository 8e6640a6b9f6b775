-- How many rows of a table one thing may have: `bound_rows('columns of the thing', most, 'constraint')`, and with `'column of the hour', 'interval'` how many
-- of that time, and with a condition only the rows that meet it. Counted after the row stands, one thing after the other: of fifty that are written at the same moment, none is one too many.
create or replace function app.bound_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys constant text[] := string_to_array(tg_argv[0], ',');
  most constant integer := tg_argv[1];
  condition text;
  rows_written integer;
begin
  select string_agg(format('t.%1$I = ($1).%1$I', k), ' and ') into condition from unnest(keys) k;
  if tg_nargs > 3 then
    condition := condition || format(' and t.%I > now() - %L::interval', tg_argv[3], tg_argv[4]);
  end if;
  if tg_nargs > 5 then
    condition := condition || format(' and t.%s', tg_argv[5]);
  end if;
  perform pg_advisory_xact_lock(hashtextextended(tg_argv[2] || ' ' || (select string_agg(to_jsonb(new) ->> k, ' ') from unnest(keys) k), 0));
  execute format('select count(*) from (select from %I t where %s limit $2) b', tg_table_name, condition) using new, most + 1 into rows_written;
  if rows_written > most then
    raise exception using errcode = '23514', constraint = tg_argv[2], message = format('more than %s: constraint "%s"', most, tg_argv[2]);
  end if;
  return null;
end $$;
alter function app.bound_rows owner to payung_crossing;
revoke execute on function app.bound_rows from public;

-- As above for the columns that it is named with: `…_by` is the person, any other the hour.
create or replace function app.sign_columns() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  return jsonb_populate_record(new, (
    select jsonb_object_agg(c, case when c like '%\_by' then to_jsonb(app.user_id()) else to_jsonb(now()) end) from unnest(tg_argv) c));
end $$;

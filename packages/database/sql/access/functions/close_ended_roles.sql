-- Closes what roles have opened whose last day is over, each once: of one person, or of everybody. What somebody has begun after that day, under another
-- role, goes on. Repeating it does nothing.
create or replace function app.close_ended_roles(asked_user uuid) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended membership;
  closed integer := 0;
begin
  for ended in
    select * from membership m
    where (asked_user is null or m.user_id = asked_user) and upper(m.valid) <= app.today()
      and m.closed_for is distinct from upper(m.valid)
    order by m.id for update
  loop
    perform app.close_for(ended, upper(ended.valid)::timestamp at time zone 'Asia/Pontianak', null);
    closed := closed + 1;
  end loop;
  return closed;
end $$;
alter function app.close_ended_roles owner to payung_crossing;
revoke execute on function app.close_ended_roles from public;
grant execute on function app.close_ended_roles to payung_jobs;

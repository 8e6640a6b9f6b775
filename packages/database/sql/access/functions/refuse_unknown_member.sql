-- A foreign key is checked beyond row-level security: without this, granting a role to a stranger's id would tell that it exists
-- and make the stranger visible. Runs as whoever inserts, so it sees what they see.
create or replace function app.refuse_unknown_member() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from app_user u where u.id = new.user_id) then
    raise exception using errcode = '23503', constraint = 'membership_user_id_fkey',
      message = 'violates foreign key constraint "membership_user_id_fkey": no such person in this tenant';
  end if;
  return new;
end $$;

-- When something happened, and who did it, is what an auditor goes by. The clock is the database's, and nobody signs for anybody but who is entered
-- (nobody, where the system acts by itself).
-- Whatever the application says of them, a change bears the hour and the person of its transaction. Functions that cross tenants set both
-- themselves, set-based.
create or replace function app.sign_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.updated_at := now();
  new.updated_by := app.user_id();
  return new;
end $$;

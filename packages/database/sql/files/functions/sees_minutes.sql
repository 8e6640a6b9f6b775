-- Whether somebody sees a deliberation with these minutes; its caller sees no more by it than without. What else a file belongs to is asked in this way
-- too (`sees_paper`, `sees_photo`, `sees_in_part`). Written into the policies of `file` themselves, the policies of a dozen tables were planned with every
-- statement about a file, 60 ms of one core. In PL/pgSQL they are planned once a connection, and not at all for a file of one's own tenant.
create or replace function app.sees_minutes(asked_file uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from deliberation d where d.minutes_file_id = asked_file);
end $$;

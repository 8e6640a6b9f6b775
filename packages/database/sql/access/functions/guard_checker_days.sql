-- A confirmed role may end earlier, and no later than what was confirmed: else one administrator could take up an ended role again.
create or replace function app.guard_checker_days() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23514', constraint = 'membership_of_checker_only_ends',
    message = 'a role that checks is not lengthened: constraint "membership_of_checker_only_ends"';
end $$;

-- What a signature has left to be sent, up to so many people of the copy that waits longest. A decree that holds no longer sends nothing more. Answers how many copies are left.
create or replace function app.send_left_registrations(people_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  oldest uuid;
begin
  update decree_copy c set registrations_left = 0 where c.registrations_left > 0 and c.state not in ('SIGNED', 'PUBLISHED');
  select c.id into oldest from decree_copy c where c.registrations_left > 0 order by c.copied_at, c.id limit 1;
  -- Thousands are new to the planner, too.
  if oldest is not null and app.send_registrations(oldest, people_max) = 0 then analyze worker_access, worker_listing, name_posting; end if;
  return (select count(*) from decree_copy c where c.registrations_left > 0);
end $$;
alter function app.send_left_registrations owner to payung_crossing;
revoke execute on function app.send_left_registrations from public;
grant execute on function app.send_left_registrations to payung_jobs;

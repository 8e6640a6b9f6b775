-- Whoever decides an objection takes one person out and calls another in, and whoever publishes says that the list is the one: both had a hand in it.
create function app.guard_locker() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.user_id() is not null and (old.published_by is not distinct from app.user_id()
      or exists (select from cohort_objection_decision d where d.cohort_id = old.id and d.decided_by = app.user_id())) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_locker', message = 'decided or published by the same person: constraint "cohort_maker_is_not_locker"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_locker() from public;
create trigger cohort_locker_had_no_hand before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_locker();

-- What has ended is not amended: its amendments are not submitted.
create function app.guard_amended() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from decree b where b.id = new.amends_id and b.state in ('SIGNED', 'PUBLISHED') for share) then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_amended() from public;
create trigger decree_amended_in_force after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind = 'AMENDMENT') execute function app.guard_amended();

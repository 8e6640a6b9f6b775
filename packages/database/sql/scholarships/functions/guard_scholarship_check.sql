-- That a family has no child at school is said of a family without one.
create or replace function app.guard_scholarship_check() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform app.hold_scholarship_claim(new.claim_id);
  if exists (select from scholarship s where s.claim_id = new.claim_id and s.withdrawn_at is null) then
    raise exception using errcode = '23514', constraint = 'scholarship_child_known', message = 'a child is known: constraint "scholarship_child_known"';
  end if;
  return null;
end $$;
alter function app.guard_scholarship_check owner to payung_crossing;
revoke execute on function app.guard_scholarship_check from public;

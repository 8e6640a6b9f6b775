-- Whoever confirmed an objection does not decide it. What somebody stands behind is decided by itself, never set aside with others.
create or replace function app.guard_objection_hand() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- One after the other with a confirmation, or neither of the two would see the other.
  perform pg_advisory_xact_lock(hashtextextended('objections ' || new.cohort_id, 0));
  if exists (select from cohort_objection_confirmation f where f.objection_id = new.objection_id and f.confirmed_by = new.decided_by) then
    raise exception using errcode = '23514', constraint = 'objection_decided_by_another', message = 'decided by who confirmed it: constraint "objection_decided_by_another"';
  end if;
  perform app.refuse_maker_account(array(select f.confirmed_by from cohort_objection_confirmation f where f.objection_id = new.objection_id), new.tenant_id);
  if new.set_aside and not exists (select from cohort_objection o where o.id = new.objection_id and o.sender_digest is not null
      and not exists (select from cohort_objection_confirmation f where f.objection_id = o.id)) then
    raise exception using errcode = '23514', constraint = 'objection_set_aside_unconfirmed', message = 'somebody stands behind it: constraint "objection_set_aside_unconfirmed"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_objection_hand from public;

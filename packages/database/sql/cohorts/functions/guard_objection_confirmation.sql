-- Past the scope of whoever confirms, as `app.guard_objection`. Only what came in public, or to the counter beyond the bound, and is open is confirmed, and no more of it at once than a person reads.
create or replace function app.guard_objection_confirmation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Whoever decides holds the list while they read: what is confirmed is confirmed before that, or not at all.
  perform from cohort c where c.id = new.cohort_id and c.tenant_id = new.tenant_id for share;
  perform pg_advisory_xact_lock(hashtextextended('objections ' || new.cohort_id, 0));
  if not exists (select from cohort_objection o join cohort c on c.id = o.cohort_id and c.state = 'PUBLISHED'
      where o.id = new.objection_id and (o.sender_digest is not null or not o.holds)
        and not exists (select from cohort_objection_decision d where d.objection_id = o.id)) then
    raise exception using errcode = '23514', constraint = 'objection_confirmable', message = 'nothing to confirm: constraint "objection_confirmable"';
  end if;
  -- The row itself counts already.
  if app.objections_holding(new.cohort_id) > (select b.holding from objection_bound b
      where b.effective_from <= app.today() order by b.effective_from desc limit 1) then
    raise exception using errcode = '23514', constraint = 'objections_readable', message = 'more than a person reads: constraint "objections_readable"';
  end if;
  return null;
end $$;
alter function app.guard_objection_confirmation owner to payung_crossing;
revoke execute on function app.guard_objection_confirmation from public;

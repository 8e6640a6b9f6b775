-- Whoever takes an objection down does not decide it, nor does who made or published the list: an objection sent without a name may be the maker's own.
-- Who is rightly said to be missing comes in with the decision, which confirms what somebody else has proposed; refused, it brings nobody in.
create or replace function app.guard_objection_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  said cohort_objection;
begin
  if not exists (select from cohort k where k.id = new.cohort_id and k.state = 'PUBLISHED' for share) then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = 'the list is not published: constraint "cohort_is_settled"';
  end if;
  select * into said from cohort_objection o where o.id = new.objection_id;
  if new.decided_by is distinct from app.user_id() or said.received_by = new.decided_by then
    raise exception using errcode = '23514', constraint = 'objection_decided_by_another', message = 'decided by who received it: constraint "objection_decided_by_another"';
  end if;
  if exists (select from cohort k where k.id = new.cohort_id and (new.decided_by = any (k.makers) or k.published_by = new.decided_by)) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_decider', message = 'decided by a maker of the list: constraint "cohort_maker_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array(select unnest(k.makers || k.published_by || said.received_by) from cohort k where k.id = new.cohort_id), new.tenant_id);
  if (said.kind = 'MISSING' and new.upheld) <> (new.added_standing is not null)
    or (new.added_standing is not null and not exists (select from cohort_member m where m.objection_id = new.objection_id
      and m.worker_id = new.named_worker_id and m.standing = new.added_standing)) then
    raise exception using errcode = '23514', constraint = 'objection_missing_added', message = 'who is missing is placed with the decision: constraint "objection_missing_added"';
  end if;
  if new.added_standing is not null and not app.is_second_for_addition(new.objection_id, new.named_worker_id) then
    raise exception using errcode = '23514', constraint = 'addition_by_two', message = 'nobody else has proposed it: constraint "addition_by_two"';
  end if;
  if new.added_standing is null and exists (select from cohort_member m where m.objection_id = new.objection_id and m.standing <> 'REMOVED') then
    raise exception using errcode = '23514', constraint = 'objection_missing_added', message = 'refused, and somebody came in by it: constraint "objection_missing_added"';
  end if;
  return new;
end $$;

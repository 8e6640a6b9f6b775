-- An addition is proposed while its objection is open, by nobody who made or published the list.
create or replace function app.guard_cohort_addition() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from cohort_objection o join cohort c on c.id = o.cohort_id and c.state = 'PUBLISHED'
      where o.id = new.objection_id and o.kind = 'MISSING' and not exists (select from cohort_objection_decision d where d.objection_id = o.id)) then
    raise exception using errcode = '23514', constraint = 'addition_of_open_objection', message = 'no open objection: constraint "addition_of_open_objection"';
  end if;
  if exists (select from cohort c where c.id = new.cohort_id and (new.proposed_by = any (c.makers) or c.published_by = new.proposed_by)) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_decider', message = 'proposed by a maker of the list: constraint "cohort_maker_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array(select unnest(c.makers || c.published_by) from cohort c where c.id = new.cohort_id), new.tenant_id);
  return null;
end $$;
revoke execute on function app.guard_cohort_addition from public;

drop trigger if exists cohort_member_back on cohort_member;
create trigger cohort_member_back before update on cohort_member for each row
  when ((old.standing = 'REMOVED' and new.standing <> 'REMOVED') or new.objection_id is distinct from old.objection_id)
  execute function app.guard_member_back();

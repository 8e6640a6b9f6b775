drop trigger if exists insured_membership_taken_back on insured_membership;
create trigger insured_membership_taken_back after delete on insured_membership referencing old table as gone for each statement
  execute function app.guard_membership_taken_back();

drop trigger if exists decree_pledges_funded on decree;
create trigger decree_pledges_funded after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind = 'DESIGNATION') execute function app.guard_pledged_funding();

drop trigger if exists decree_funding_submitted on decree;
create trigger decree_funding_submitted after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.funding_hash is not null) execute function app.guard_submitted_funding();

-- After, so that the policy speaks first.
drop trigger if exists deliberation_guard on deliberation;
create trigger deliberation_guard after insert or update on deliberation for each row execute function app.guard_deliberation();

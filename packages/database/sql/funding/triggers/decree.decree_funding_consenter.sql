drop trigger if exists decree_funding_consenter on decree;
create trigger decree_funding_consenter after update on decree for each row
  when (new.makers is distinct from old.makers and new.funding_hash is not null) execute function app.guard_consenter();

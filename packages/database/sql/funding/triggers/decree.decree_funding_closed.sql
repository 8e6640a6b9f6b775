drop trigger if exists decree_funding_closed on decree;
create trigger decree_funding_closed after update of state on decree for each row when (new.state = 'CANCELLED' and old.state <> 'CANCELLED')
  execute function app.close_funding_requests();

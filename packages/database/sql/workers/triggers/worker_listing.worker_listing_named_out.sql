drop trigger if exists worker_listing_named_out on worker_listing;
create trigger worker_listing_named_out after delete on worker_listing referencing old table as moved
  for each statement execute function app.withdraw_names();

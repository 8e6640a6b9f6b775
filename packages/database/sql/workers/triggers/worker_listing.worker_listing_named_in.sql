drop trigger if exists worker_listing_named_in on worker_listing;
create trigger worker_listing_named_in after insert on worker_listing referencing new table as moved
  for each statement execute function app.post_names();

drop trigger if exists worker_listing_to_compare on worker_listing;
create trigger worker_listing_to_compare after insert on worker_listing referencing new table as moved
  for each statement execute function app.queue_for_comparison();

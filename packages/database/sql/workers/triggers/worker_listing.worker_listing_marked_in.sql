drop trigger if exists worker_listing_marked_in on worker_listing;
create trigger worker_listing_marked_in after insert on worker_listing referencing new table as moved
  for each statement execute function app.mark_facets();

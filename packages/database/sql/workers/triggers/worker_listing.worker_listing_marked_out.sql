drop trigger if exists worker_listing_marked_out on worker_listing;
create trigger worker_listing_marked_out after delete on worker_listing referencing old table as moved
  for each statement execute function app.mark_facets();

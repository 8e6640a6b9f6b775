-- Nobody is designated who is known to have died, moved away or withdrawn: not by a lock, and not by a submission. Who goes while a submitted decree is
-- decided on stays on its paper, and whoever records the signature is told first: an amendment takes them out.
-- The index `worker_listing_gone` asks the same, word for word: whoever changes this builds it anew.
create or replace function app.is_gone(status text) returns boolean language sql immutable parallel safe
  return status in ('DECEASED', 'MOVED', 'WITHDRAWN');
revoke execute on function app.is_gone from public;
grant execute on function app.is_gone to payung_app, payung_crossing;

-- Whoever rents addresses rents them side by side: what comes from around a sender's network counts together, too.

-- HMAC of the wider network of a sender's address. Null at the counter, and for what came before.
alter table cohort_objection
  add column surroundings_digest bytea check (length(surroundings_digest) = 16),
  add constraint surroundings_of_sender check (surroundings_digest is null or sender_digest is not null);


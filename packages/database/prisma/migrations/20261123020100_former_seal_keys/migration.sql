-- The log was signed with a key of the former key. Its public half stays, and the newest key vouches for it: old seals are checked without the key
-- that leaked.
alter table encryption_key
  add column seal_public_key text,
  add column seal_public_key_signature bytea,
  add check ((seal_public_key is null) = (seal_public_key_signature is null));

-- The lock under which somebody's life is reported. One for each person of a long list would fill the server's table of locks: people share 256 of them.
create or replace function app.lock_of_life(head uuid) returns bigint language sql immutable as $$
  select hashtextextended('lives', hashtext(head::text) & 255);
$$;

-- Enough for neighbours, too little for anybody else: two letters of each word, one of a short word, none of a single letter.
create or replace function app.mask_name(name text) returns text language sql immutable parallel safe
  return app.mask_words(name, 2);
revoke execute on function app.mask_name from public;
grant execute on function app.mask_name to payung_app, payung_crossing;

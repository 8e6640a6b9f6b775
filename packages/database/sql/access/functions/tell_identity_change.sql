-- Whoever keeps an answer to "who is this, and what may they do" must hear at once when it changes: a revoked session or an ended membership
-- may not live on in a memory.
create or replace function app.tell_identity_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('payung_identity', tg_table_name);
  return null;
end $$;

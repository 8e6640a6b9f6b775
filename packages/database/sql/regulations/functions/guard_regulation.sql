-- Enacted, it is what the gazette says: only where it was promulgated, and that something has taken its place, can still be recorded. A title that nobody
-- had read in the regulation itself is put right once, when somebody does.
create or replace function app.guard_regulation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  open_keys text[] := '{state,replaced_by,replaced_on,gazette_year,gazette_number,gazette_supplement,version,updated_by,updated_at}';
begin
  if tg_op = 'DELETE' or old.state = 'REPLACED' or new.tenant_id is distinct from old.tenant_id then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'this regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('PLANNED', 'DRAFT'), ('DRAFT', 'PLANNED'), ('DRAFT', 'ENACTED'), ('ENACTED', 'REPLACED')) then
    raise exception using errcode = '23514', constraint = 'regulation_transition', message = 'not the next state: constraint "regulation_transition"';
  end if;
  if old.title_unread and not new.title_unread then
    open_keys := open_keys || '{title,title_unread}';
  end if;
  if old.state = 'ENACTED' and (to_jsonb(new) - open_keys) <> (to_jsonb(old) - open_keys) then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'an enacted regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  return new;
end $$;

-- Writes down on which day people of a list got the cards that the insurer made out to them: all of them, or nobody. Whose card was handed over already is left as it
-- stands. After a death a card is given to nobody.
create or replace function app.hand_over_cards(asked_workers uuid[], handed_on date, note text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  -- Of two who write the same card down the second finds it handed over.
  perform from worker w where w.id = any (asked_workers) order by w.id for update;
  if exists (select unnest(asked_workers) except select c.worker_id from app.cards_of(asked_workers) c) then
    raise exception using errcode = '23514', constraint = 'card_of_nobody', message = 'the insurer made out no card: constraint "card_of_nobody"';
  end if;
  if handed_on > app.today() then
    raise exception using errcode = '23514', constraint = 'card_handed_in_future', message = 'in the future: constraint "card_handed_in_future"';
  end if;
  if exists (select from app.cards_void_from(asked_workers) v where v.void_from is null or v.void_from < handed_on) then
    raise exception using errcode = '23514', constraint = 'card_is_void', message = 'the person has died: constraint "card_is_void"';
  end if;
  with given as (
    update insurer_answer a set card_handed_on = handed_on, card_handed_by = app.user_id(), card_note = note
    from app.cards_of(asked_workers) c where a.id = c.answer_id and a.card_handed_on is null returning a.tenant_id, a.worker_id
  )
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select g.tenant_id, app.user_id(), 'CARD_HANDED_OVER', 'worker', g.worker_id::text, jsonb_build_object('day', handed_on) from given g order by g.worker_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.hand_over_cards owner to payung_crossing;
revoke execute on function app.hand_over_cards from public;
grant execute on function app.hand_over_cards to payung_app;

-- A hand-over of cards was written down wrongly: of these people the cards stand as not handed over again. The log keeps the day that was said.
create or replace function app.take_card_hand_over_back(asked_workers uuid[]) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  perform from worker w where w.id = any (asked_workers) order by w.id for update;
  with former as (
    select a.id, a.card_handed_on as day from app.cards_of(asked_workers) c join insurer_answer a on a.id = c.answer_id where a.card_handed_on is not null
  ), taken as (
    update insurer_answer a set card_handed_on = null, card_handed_by = null, card_note = null from former f where a.id = f.id
    returning a.tenant_id, a.worker_id, f.day
  )
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select t.tenant_id, app.user_id(), 'CARD_HAND_OVER_TAKEN_BACK', 'worker', t.worker_id::text, jsonb_build_object('day', t.day) from taken t order by t.worker_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.take_card_hand_over_back owner to payung_crossing;
revoke execute on function app.take_card_hand_over_back from public;
grant execute on function app.take_card_hand_over_back to payung_app;

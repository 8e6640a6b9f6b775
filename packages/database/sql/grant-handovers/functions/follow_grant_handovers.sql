-- After a report was corrected or taken back: entries that wait for a grant which is no longer due are set aside, by who did it. What was confirmed refuses it: the family
-- has the money. A village corrects reports, too, and sees no grant: what is due does not
-- depend on who acts. Whoever calls it holds the claims. Runs with the rights of the function that calls it.
create or replace function app.follow_grant_handovers(events uuid[]) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  claims constant uuid[] := array(select c.id from claim c where c.event_id = any (events) and exists (select from grant_handover h where h.claim_id = c.id));
begin
  if cardinality(claims) = 0 then return; end if;
  if exists (select from grant_handover h where h.claim_id = any (claims) and h.state = 'CONFIRMED' and not exists (
      select from app.due_grants(claims) d where d.claim_id = h.claim_id and d.grant_id = h.grant_id and d.event_day <= h.handed_on)) then
    raise exception using errcode = '23514', constraint = 'life_event_grant_handed_over', message = 'a grant was handed over: constraint "life_event_grant_handed_over"';
  end if;
  update grant_handover h set state = 'WITHDRAWN', decided_by = app.user_id(), decided_at = now()
  where h.claim_id = any (claims) and h.state = 'OPEN' and not exists (
    select from app.due_grants(claims) d where d.claim_id = h.claim_id and d.grant_id = h.grant_id and d.event_day <= h.handed_on);
end $$;
revoke execute on function app.follow_grant_handovers from public;
grant execute on function app.follow_grant_handovers to payung_crossing;

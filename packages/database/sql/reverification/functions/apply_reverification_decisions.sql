-- Deciding and closing wait for each other at the review.
-- Of two who decide about a line at the same instant the last by id counts, by row as by outcome: whoever comes second waits for the line and then reads
-- what stands there by now, not what they wrote themselves.
create or replace function app.apply_reverification_decisions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from reverification r where r.id in (select a.reverification_id from added a) for share;
  if exists (select from reverification r where r.id in (select a.reverification_id from added a) and (r.state <> 'OPEN' or r.people is null)) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'nobody decides any more: constraint "reverification_is_settled"';
  end if;
  -- In one order, so that two who decide about many lines wait for each other and never both.
  perform from reverification_item i where (i.reverification_id, i.line_no) in (select a.reverification_id, a.line_no from added a)
    order by i.reverification_id, i.line_no for update;
  update reverification_item i set outcome = nullif(a.outcome, 'TAKEN_BACK'), decision_id = a.id
  from (select distinct on (d.reverification_id, d.line_no) d.* from reverification_decision d
    where (d.reverification_id, d.line_no) in (select n.reverification_id, n.line_no from added n) order by d.reverification_id, d.line_no, d.id desc) a
  where i.reverification_id = a.reverification_id and i.line_no = a.line_no;
  return null;
end $$;
alter function app.apply_reverification_decisions owner to payung_crossing;
revoke execute on function app.apply_reverification_decisions from public;

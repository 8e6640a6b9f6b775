-- An amount shared among the lines of a list in proportion to what each has committed, or has open (neither paid nor on its way by an order), to the rupiah: a share is what the running share grows by,
-- rounded down, so that the shares add up and none is negative or beyond what is open. Programmes come in the order of the law.
create or replace function app.share_among_commitments(asked_list uuid, amount bigint, of_open boolean)
returns table (id uuid, line_id uuid, committed_rupiah bigint, share bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with part as (
    select m.id, m.line_id, m.programme, m.committed_rupiah, (case when of_open then m.committed_rupiah - m.paid_rupiah - app.ordered_of_commitment(m.id) else m.committed_rupiah end)::numeric as weight
    from budget_commitment m where m.list_id = asked_list and m.state = 'COMMITTED'
  ), running as (
    select p.*, sum(p.weight) over (order by array_position(array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION'], p.programme), p.id) as upto, sum(p.weight) over () as total from part p
  )
  select r.id, r.line_id, r.committed_rupiah, (div(r.upto * amount, r.total) - div((r.upto - r.weight) * amount, r.total))::bigint
  from running r where r.total > 0;
$$;
alter function app.share_among_commitments owner to payung_crossing;
revoke execute on function app.share_among_commitments from public;

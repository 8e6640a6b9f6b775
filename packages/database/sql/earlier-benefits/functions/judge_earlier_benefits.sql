-- Says of each row of a list that waits whether a confirmed list has the same payment: with the same amount it repeats it, with another one it contradicts it.
-- The rows have just been written and no statistics know them: one by one, a list whose payments are all of one day was compared with every other of that day.
create or replace function app.judge_earlier_benefits(asked uuid) returns void
language plpgsql volatile set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  with judged as (
    select b.id, case when e.id is null then 'NEW' when e.rupiah = b.rupiah then 'REPEATED' else 'CONFLICT' end as standing
    from earlier_benefit b left join earlier_benefit e on e.tenant_id = b.tenant_id and e.claim_key = b.claim_key and e.programme = b.programme
      and e.paid_on = b.paid_on and e.counted
    where b.upload_id = asked
  )
  update earlier_benefit b set standing = j.standing from judged j where j.id = b.id and b.upload_id = asked and b.standing <> j.standing;
  -- Another figure is another version: nobody confirms what they have not seen.
  update earlier_benefit_upload u set repeated_count = k.repeated, conflict_count = k.conflicts, version = u.version + 1
  from (select count(*) filter (where b.standing = 'REPEATED') as repeated, count(*) filter (where b.standing = 'CONFLICT') as conflicts
    from earlier_benefit b where b.upload_id = asked) k
  where u.id = asked and (u.repeated_count, u.conflict_count) is distinct from (k.repeated, k.conflicts);
end $$;
revoke execute on function app.judge_earlier_benefits from public;
grant execute on function app.judge_earlier_benefits to payung_crossing;

-- A row of an answer comes as it was read and judged. One that was applied stays as it is, and one that cannot be read never applies.
create or replace function app.guard_claim_answer() returns trigger language plpgsql volatile set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.verdict in ('APPLIED', 'REFUSED')
    or tg_op = 'UPDATE' and (old.verdict in ('APPLIED', 'UNREADABLE') or new.verdict = 'UNREADABLE') then
    raise exception using errcode = '23514', constraint = 'claim_answer_step', message = 'not a step of an answer: constraint "claim_answer_step"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_claim_answer from public;

-- Why a month of a person was paid too much, by what is known of them, and the last month that was owed; no row where it was owed. A month of which only the
-- month or the year of a day is known counts from its last possible day on: what may have been owed stays owed. The same as
-- `packages/domain/src/money/credit-months.ts`, and `credit-months.test.ts` holds the two together.
create or replace function app.credit_reason(asked_month date, held_until date, events jsonb)
returns table (reason text, last_owed date, known_on date, is_confirmed boolean)
language sql immutable set search_path = public, pg_temp as $$
  with event as (
    select e ->> 'kind' as kind, (e ->> 'day')::date as first_day, app.last_possible_day((e ->> 'day')::date, e ->> 'precision') as last_day,
      (e ->> 'knownOn')::date as known_on, coalesce((e ->> 'isConfirmed')::boolean, false) as is_confirmed
    from jsonb_array_elements(events) e
  )
  select r.reason, r.last_owed, r.known_on, r.is_confirmed from (
    select e.kind as reason, date_trunc('month', e.last_day)::date as last_owed, e.known_on, e.is_confirmed,
      array_position(array['DEATH', 'MOVE', 'EMPLOYED_ELSEWHERE'], e.kind) as rank
    from event e
    where e.kind in ('DEATH', 'MOVE', 'EMPLOYED_ELSEWHERE') and date_trunc('month', e.last_day)::date < asked_month
      -- Whoever came back is owed their months again, from that of the return on.
      and (e.kind = 'DEATH' or not exists (select from event b where b.kind = 'RETURN' and b.first_day >= e.first_day
        and date_trunc('month', b.first_day)::date <= asked_month))
    union all
    select 'AMENDMENT', (held_until - interval '1 month')::date, held_until, true, 4 where asked_month >= held_until) r
  order by r.last_owed, r.rank, r.known_on limit 1;
$$;
revoke execute on function app.credit_reason from public;
grant execute on function app.credit_reason to payung_crossing;

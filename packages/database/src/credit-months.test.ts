import { DAY_PRECISIONS, LIFE_EVENTS } from '@payung/domain/benefit/benefit-event'
import { creditOf, creditReason, type LeavingEvent } from '@payung/domain/money/credit-months'
import fc from 'fast-check'
import { expect } from 'vitest'
import { test } from './testing/test.ts'

const month = (at: number) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

const aDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 28 }))
  .map(([at, day]) => `${month(at).slice(0, 8)}${String(day).padStart(2, '0')}`)

/** A partly known day is kept as its first, as `life_event_partial_day` has it. */
const anEvent = fc
  .record({ kind: fc.constantFrom(...LIFE_EVENTS), day: aDay, precision: fc.constantFrom(...DAY_PRECISIONS) })
  .map((event): LeavingEvent => {
    const day = { DAY: event.day, MONTH: `${event.day.slice(0, 7)}-01`, YEAR: `${event.day.slice(0, 4)}-01-01` }
    return { ...event, day: day[event.precision] }
  })

const aPerson = fc.record({
  events: fc.array(anEvent, { maxLength: 4 }),
  heldUntil: fc.option(fc.integer({ min: 0, max: 23 }).map(month)),
  posted: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 8 }),
})

test('of any life the database says of each month what the rule says, and of all of them the same sum', async ({
  admin,
}) => {
  const people = fc.sample(aPerson, 10_000).map((person) => ({ ...person, posted: person.posted.map(month) }))
  const { rows } = await admin.query<{ reasons: Record<string, string>; rupiah: string }>(
    `select coalesce(jsonb_object_agg(m.month, r.reason) filter (where r.reason is not null), '{}') as reasons,
       coalesce(sum(16800) filter (where r.reason is not null), 0)::text as rupiah
     from jsonb_array_elements($1::jsonb) with ordinality p(person, no)
       cross join lateral (select x.month from jsonb_array_elements_text(p.person -> 'posted') x(month)) m
       left join lateral app.credit_reason(m.month::date, (p.person ->> 'heldUntil')::date, p.person -> 'events') r on true
     group by p.no order by p.no`,
    [JSON.stringify(people)],
  )
  expect(rows).toHaveLength(people.length)
  for (const [at, { posted, heldUntil, events }] of people.entries()) {
    const reasons = posted.flatMap((paid) => {
      const reason = creditReason(paid, heldUntil, events)
      return reason === null ? [] : [[paid, reason] as const]
    })
    const paid = posted.map((paidMonth) => ({ month: paidMonth, rupiah: 16_800n }))
    expect(rows[at], JSON.stringify(people[at])).toEqual({
      reasons: Object.fromEntries(reasons),
      rupiah: String(creditOf(paid, heldUntil, events).rupiah),
    })
  }
  expect(rows.filter(({ rupiah }) => rupiah !== '0').length).toBeGreaterThan(1_000)
})

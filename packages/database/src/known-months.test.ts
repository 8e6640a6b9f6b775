import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import {
  type Answer,
  aMonthsWorld,
  amends,
  answersKnown,
  answersList,
  answersNow,
  drafts,
  type MonthsStep,
  merges,
  movesList,
  paysList,
  receivesMoney,
  returnsPayment,
  revokesDecree,
  setsListAside,
  settles,
  signsShared,
  signsWhole,
} from './known-months.builder.ts'

/** Sets the calendar of this test's own database; the hours of facts stay the machine's. */
const onDay = (admin: pg.Client, day: string) =>
  admin.query(`create or replace function app.today() returns date language sql stable as $$ select date '${day}' $$`)

const instant = async (admin: pg.Client) =>
  (await admin.query<{ at: string }>('select clock_timestamp()::text as at')).rows[0]?.at ?? ''

/** Every hour of a fact between two instants, by which months stand. */
const HOURS = `select at::text, (at + interval '1 microsecond')::text as after from (
  select signed_at as at from decree union select drafted_at from contribution_list union select approved_at from contribution_list
  union select sent_at from contribution_list union select billed_at from contribution_list union select discarded_at from contribution_list
  union select recorded_at from contribution_payment union select recorded_at from contribution_payment_return
  union select recorded_at from contribution_answer union select settled_at from contribution_answer_row union select decided_at from duplicate_decision) x
  where at > $1 and at <= $2`

const STEPS: readonly MonthsStep[] = [
  drafts,
  drafts,
  movesList,
  movesList,
  movesList,
  movesList,
  paysList,
  paysList,
  returnsPayment,
  receivesMoney,
  receivesMoney,
  answersList,
  answersList,
  settles,
  setsListAside,
  amends,
  merges,
  revokesDecree,
]
/** A whole way from the draft to the posting, so that most worlds protect somebody. */
const WAY: readonly MonthsStep[] = [drafts, movesList, movesList, movesList, paysList, receivesMoney, answersList]

describe('months by what was recorded before an instant', () => {
  test('stand as they stood at that instant, whatever was recorded since', async ({ admin }) => {
    const seen = { refused: 0, changed: 0, boundaries: 0, states: new Set<string>() }
    const aStory = fc.array(fc.tuple(fc.nat({ max: STEPS.length - 1 }), fc.nat({ max: 59 })), {
      minLength: 6,
      maxLength: 14,
    })
    const days = fc.constantFrom('2027-02-10', '2027-08-15', '2027-09-01', '2027-11-20', '2028-03-15')
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    await fc.assert(
      fc.asyncProperty(
        aStory,
        fc.integer({ min: 1, max: 59 }).filter((drawn) => drawn % 4 !== 0),
        days,
        async (story, way, day) => {
          await onDay(admin, '2026-11-26')
          const world = await aMonthsWorld(admin)
          const steps = [
            [signsWhole, 0] as const,
            [signsShared, 0] as const,
            ...WAY.map((step) => [step, way] as const),
            ...story.map(([at, drawn]) => [STEPS[at] ?? drafts, drawn] as const),
          ]
          const moments: { at: string; answers: Answer }[] = []
          const capture = async () => {
            await onDay(admin, day)
            moments.push({ answers: await answersNow(world), at: await instant(admin) })
            await onDay(admin, '2026-11-26')
          }
          await capture()
          for (const [step, drawn] of steps) {
            try {
              await step(world, drawn)
            } catch (error) {
              if (!(error instanceof Error) || !('constraint' in error || 'code' in error)) throw error
              seen.refused++
              await admin.query('rollback')
            }
            await capture()
          }
          await onDay(admin, day)
          for (const [at, { at: moment, answers }] of moments.entries()) {
            expect(await answersKnown(world, moment), `moment ${at}`).toEqual(answers)
            for (const { state } of answers.months) seen.states.add(state)
            const earlier = moments[at - 1]
            if (earlier === undefined) continue
            const { rows } = await admin.query<{ at: string; after: string }>(HOURS, [earlier.at, moment])
            const [hour] = rows
            if (rows.length !== 1 || hour === undefined) continue
            seen.boundaries++
            expect(await answersKnown(world, hour.at), `on the hour of step ${at}`).toEqual(earlier.answers)
            expect(await answersKnown(world, hour.after), `after the hour of step ${at}`).toEqual(answers)
            if (JSON.stringify(earlier.answers) !== JSON.stringify(answers)) seen.changed++
          }
          expect(await answersKnown(world, 'infinity')).toEqual(moments.at(-1)?.answers)
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
    expect(seen.changed, JSON.stringify({ ...seen, states: [...seen.states] })).toBeGreaterThan(60)
    expect(seen.boundaries).toBeGreaterThan(80)
    for (const state of ['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID', 'PROTECTED', 'GRACE', 'LAPSED', 'ENDED'])
      expect([...seen.states]).toContain(state)
  }, 240_000)
})

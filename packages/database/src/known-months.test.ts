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
  dies,
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
const onDay = (admin: pg.Client, day: string) => setsToday(admin, `date '${day}'`)
/** Facts are written by the calendar of the machine, as their hours are: on any other day the database refuses what was done on a day to come. */
const onDayOfMachine = (admin: pg.Client) => setsToday(admin, `(now() at time zone 'Asia/Pontianak')::date`)
const setsToday = (admin: pg.Client, day: string) =>
  admin.query(`create or replace function app.today() returns date language sql stable as $$ select ${day} $$`)

const instant = async (admin: pg.Client) =>
  (await admin.query<{ at: string }>('select clock_timestamp()::text as at')).rows[0]?.at ?? ''

/** Every hour of a fact between two instants, by which months stand. */
const HOURS = `select at::text, (at + interval '1 microsecond')::text as after from (
  select signed_at as at from decree union select drafted_at from contribution_list union select approved_at from contribution_list
  union select sent_at from contribution_list union select billed_at from contribution_list union select discarded_at from contribution_list
  union select recorded_at from contribution_payment union select recorded_at from contribution_payment_return
  union select recorded_at from contribution_answer union select settled_at from contribution_answer_row union select decided_at from duplicate_decision
  union select created_at from life_event union select withdrawn_at from life_event union select corrected_at from life_event_correction
  union select decided_at from worker_proposal) x
  where at > $1 and at <= $2`

/** Days of which months are asked, as if each were today. */
const DAYS = ['2027-02-10', '2027-08-15', '2027-09-01', '2027-11-20', '2028-03-15', '2027-07-01'] as const

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
  dies,
  dies,
  dies,
]
const STATES = [
  'PLANNED',
  'LISTED',
  'REQUESTED',
  'BILLED',
  'PAID',
  'PROTECTED',
  'GRACE',
  'LAPSED',
  'ENDED',
  'AFTER_DEATH',
]
/** A whole way from the draft to the posting, so that most worlds protect somebody. */
const WAY: readonly MonthsStep[] = [drafts, movesList, movesList, movesList, paysList, receivesMoney, answersList]

describe('months by what was recorded before an instant', () => {
  test('stand as they stood at that instant, whatever was recorded since', async ({ admin }) => {
    const seen = { changed: 0, boundaries: 0, states: new Set<string>() }
    const aStory = fc.array(fc.tuple(fc.nat({ max: STEPS.length - 1 }), fc.nat({ max: 59 })), {
      minLength: 6,
      maxLength: 14,
    })
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    await fc.assert(
      fc.asyncProperty(aStory, fc.nat({ max: 13 }), async (story, way) => {
        await onDayOfMachine(admin)
        const world = await aMonthsWorld(admin)
        const steps = [
          [signsWhole, 0] as const,
          [signsShared, 0] as const,
          // Half of the worlds pay the first half of the whole decree, so that its second half goes by it.
          ...WAY.map((step) => [step, way % 2 === 0 ? 6 + 12 * way : 1 + 4 * way] as const),
          // Somebody is reported dead, and it is corrected, taken back, refused or taken over.
          [dies, 10 * way] as const,
          ...story.map(([at, drawn]) => [STEPS[at] ?? drafts, drawn] as const),
          [dies, 6 * (1 + (way % 4))] as const,
        ]
        const moments: { at: string; day: string; answers: Answer }[] = []
        const capture = async () => {
          const day = DAYS[moments.length % DAYS.length] ?? DAYS[0]
          await onDay(admin, day)
          moments.push({ day, answers: await answersNow(world), at: await instant(admin) })
          await onDayOfMachine(admin)
        }
        const answersAt = async (at: string, day: string) => {
          await onDay(admin, day)
          return answersKnown(world, at)
        }
        await capture()
        for (const [step, drawn] of steps) {
          try {
            await step(world, drawn)
          } catch (error) {
            if (!(error instanceof Error) || !('constraint' in error || 'code' in error)) throw error
            await admin.query('rollback')
          }
          await capture()
        }
        for (const [at, { at: moment, day, answers }] of moments.entries()) {
          expect(await answersAt(moment, day), `moment ${at}`).toEqual(answers)
          for (const { state } of answers.months) seen.states.add(state)
          const earlier = moments[at - 1]
          if (earlier === undefined) continue
          const { rows } = await admin.query<{ at: string; after: string }>(HOURS, [earlier.at, moment])
          const [hour] = rows
          if (rows.length !== 1 || hour === undefined) continue
          seen.boundaries++
          expect(await answersAt(hour.at, earlier.day), `on the hour of step ${at}`).toEqual(earlier.answers)
          expect(await answersAt(hour.after, day), `after the hour of step ${at}`).toEqual(answers)
          if (JSON.stringify(await answersAt(hour.at, day)) !== JSON.stringify(answers)) seen.changed++
        }
        expect(await answersAt('infinity', moments.at(-1)?.day ?? '')).toEqual(moments.at(-1)?.answers)
      }),
      { numRuns: 8, endOnFailure: true },
    )
    expect(seen.changed, JSON.stringify({ ...seen, states: [...seen.states] })).toBeGreaterThan(30)
    expect(seen.boundaries).toBeGreaterThan(40)
    expect([...seen.states]).toEqual(expect.arrayContaining([...STATES]))
  }, 240_000)
})

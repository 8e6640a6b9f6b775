import type { JudgingFrame } from '@payung/domain/eligibility/eligibility-facts'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { anyFacts, anyFrame, anyRule } from '@payung/domain/eligibility/eligibility-rule.builder'
import { judgeEligibility } from '@payung/domain/eligibility/judge-eligibility'
import fc from 'fast-check'
import { expect } from 'vitest'
import { reasonsSql } from './eligibility-reasons.ts'
import { eligibilitySql, JUDGED } from './eligibility-sql.ts'
import { Prisma } from './prisma.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { JUDGING_PROGRAMME, judgedPeople } from './testing/judged-people.ts'
import { test } from './testing/test.ts'

const OUTCOMES = { true: 'ELIGIBLE', false: 'NOT_ELIGIBLE', null: 'UNKNOWN' } as const

const sqlFrame = (frame: JudgingFrame) => ({
  ...frame,
  programmeId: JUDGING_PROGRAMME,
  occupationsOf: (ecosystem: string) =>
    ['FARMER', 'TRADER', 'DRIVER'].filter((code) => frame.ecosystemOf(code) === ecosystem),
})

const FRAME = {
  programmeId: JUDGING_PROGRAMME,
  day: '2026-11-20',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  occupationsOf: () => [],
}

test('one statement over many people answers what the function answers about each of them', async ({
  admin,
  reader,
  entryOf,
}) => {
  const entry = entryOf('kubu-raya')
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFacts, { minLength: 20, maxLength: 40 }),
      fc.array(anyRule, { minLength: 10, maxLength: 20 }),
      anyFrame,
      async (people, rules, frame) => {
        const ids = await judgedPeople(admin, people)
        const compiled = rules.map((rule) => eligibilitySql(rule, sqlFrame(frame)))
        // Of a few, what others have designated is looked up another way.
        const few = rules.map((rule) =>
          eligibilitySql(rule, { ...sqlFrame(frame), asked: Prisma.sql`${[...ids]}::uuid[]` }),
        )
        const rows = await reader.readAs<{ worker_id: string; truths: (boolean | null)[]; few: (boolean | null)[] }>(
          entry,
          Prisma.sql`select l.worker_id, array[${Prisma.join(compiled)}] as truths, array[${Prisma.join(few)}] as few from worker_listing l
            where l.worker_id = any(${[...ids]}::uuid[]) and ${JUDGED}`,
        )
        const truthsOf = new Map(rows.map((row) => [row.worker_id, row.truths]))
        expect(truthsOf.size).toBe(people.length)
        for (const row of rows) expect(row.few).toEqual(row.truths)
        for (const [at, facts] of people.entries())
          for (const [which, rule] of rules.entries()) {
            const truth = truthsOf.get(ids[at] ?? '')?.[which]
            const bySql = OUTCOMES[String(truth) as keyof typeof OUTCOMES]
            const byFunction = judgeEligibility(rule, facts, frame).outcome
            if (bySql !== byFunction)
              throw new Error(`${bySql} by SQL, ${byFunction} by function: ${JSON.stringify({ rule, facts, frame })}`)
          }
      },
    ),
    // Shrinking forty people and twenty rules shows less than the one that the message names.
    { numRuns: 40, endOnFailure: true },
  )
}, 120_000)

test('and for the same reasons: by which conditions it refuses each of them, and which leave it open', async ({
  admin,
  reader,
  entryOf,
}) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFacts, { minLength: 20, maxLength: 40 }),
      fc.array(anyRule, { minLength: 5, maxLength: 10 }),
      anyFrame,
      async (people, rules, frame) => {
        const ids = await judgedPeople(admin, people)
        for (const rule of rules) {
          const { truths, reasons } = reasonsSql(rule, sqlFrame(frame))
          const columns = truths.map((truth, at) => Prisma.sql`${truth} as ${Prisma.raw(`t${at}`)}`)
          const codes = reasons.flatMap(({ refused, open }) => [refused, open])
          const rows = await reader.readAs<{ worker_id: string; said: boolean[] }>(
            entryOf('kubu-raya'),
            Prisma.sql`select worker_id, array[${Prisma.join(codes)}] as said from (select l.worker_id, ${Prisma.join(columns)}
              from worker_listing l where l.worker_id = any(${[...ids]}::uuid[]) offset 0) j`,
          )
          const saidOf = new Map(rows.map((row) => [row.worker_id, row.said]))
          for (const [at, facts] of people.entries()) {
            const bySql = reasons.flatMap(({ condition, negated }, which) => {
              const [refused, open] = saidOf.get(ids[at] ?? '')?.slice(2 * which) ?? []
              return refused || open ? [{ condition, negated, truth: refused ? false : null }] : []
            })
            const byFunction = judgeEligibility(rule, facts, frame).reasons
            expect(bySql).toEqual(byFunction.map(({ condition, negated, truth }) => ({ condition, negated, truth })))
          }
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
}, 120_000)

test('people whom the viewer sees only in part are judged by nobody, as nothing is known of them there', async ({
  admin,
  reader,
  entryOf,
}) => {
  const worker = await aWorker(admin, { birthDate: '1982-11-15' })
  await aLink(admin, worker, 'pontianak', 'PROOF')
  await aLink(admin, worker, 'provinsi', 'FULL')
  const rule: Rule = { op: 'ANY', of: [{ fact: 'AGE', from: 18, ifUnknown: 'MET' }] }
  const judged = (tenant: 'pontianak' | 'provinsi') =>
    reader.readAs(
      entryOf(tenant),
      Prisma.sql`select l.worker_id from worker_listing l where ${JUDGED} and ${eligibilitySql(rule, FRAME)}`,
    )
  expect(await judged('provinsi')).toEqual([{ worker_id: worker }])
  expect(await judged('pontianak')).toEqual([])
})

test('a rule runs over the listing alone, and everything it compares with is leakproof', async ({ admin }) => {
  // Conditions of a rule that are not leakproof would be run on other tenants' rows only after the policies, never by an index.
  const rule: Rule = {
    op: 'ALL',
    of: [
      { fact: 'AGE', from: 18, to: 64 },
      { fact: 'RESIDENCE', among: ['61.12'] },
      { fact: 'WELFARE_DECILE', to: 4 },
      { fact: 'STATUS', among: ['VERIFIED'] },
    ],
  }
  const { text, values } =
    Prisma.sql`explain (verbose) select l.worker_id from worker_listing l where ${eligibilitySql(rule, FRAME)}`
  await admin.query('begin')
  await admin.query('set local enable_seqscan = off')
  // Of an empty table every index costs the same: one that knows nothing of rules is out of the way.
  await admin.query('drop index worker_listing_number')
  await admin.query('set local role payung_app')
  const { rows } = await admin.query<{ 'QUERY PLAN': string }>(text, [...values])
  await admin.query('rollback')
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('regency_code')
  expect(plan).not.toMatch(/on public\.worker /)
  expect(plan).toMatch(/Index Cond: .*(birth_date|regency_code|status)/)
})

import { Prisma } from '@payung/database/prisma'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDesignation,
  addition,
  amends,
  approved,
  checkers,
  correctName,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { TENANTS, test } from '../../testing/test.ts'
import { findChangeFaults } from './amend-decree.queries.ts'

describe('a person whose record was merged since the decree was signed', () => {
  const MERGED = `mergedLines { line name recordName standingLine standingNumber remedy { change reason dropped } }`
  const merges = async (admin: pg.Client, loser: string | undefined, winner: string | undefined) => {
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update worker set superseded_by = $2 where id = $1', [loser, winner])
    await admin.query(`set session_replication_role = origin`)
  }
  const lineOf = async (admin: pg.Client, worker: string | undefined) =>
    (await admin.query('select line_no from decree_holding where worker_id = $1', [worker])).rows[0].line_no as number
  const correct = (line: number) => ({ change: 'CORRECT', line, reason: 'IDENTITY_WRONG' })

  test('is told as the draft is begun and as it is added, with the line on which they stand, and settled at once', async ({
    signIn,
    admin,
  }) => {
    const { officer, those, decree, members } = await aDesignation(admin, signIn)
    const [one, two, winner] = members
    const [first, second, standing] = [await lineOf(admin, one), await lineOf(admin, two), await lineOf(admin, winner)]
    await correctName(admin, decree, second)
    const early = await amends(officer, decree, '2027-04-01', [correct(second)])
    expect((await decreeOf(officer, early.id, MERGED)).mergedLines).toEqual([])
    for (const loser of [one, two]) await merges(admin, loser, winner)
    const duplicate = (line: number, dropped: readonly number[]) => ({
      line,
      name: expect.any(String),
      recordName: expect.any(String),
      standingLine: standing,
      standingNumber: '415/Disnaker/2026',
      remedy: { change: 'REMOVE', reason: 'DUPLICATE', dropped },
    })
    const told = (await decreeOf(officer, early.id, MERGED)).mergedLines
    expect(told).toEqual([duplicate(first, []), duplicate(second, [1])].sort((a, b) => a.line - b.line))
    expect((await decreeOf(those.legal, early.id, MERGED)).mergedLines).toEqual([])
    expect(await does(officer, 'changeAnnex', early, { added: [correct(first)], dropped: [] })).toMatchObject({
      issues: [
        {
          path: 'added.0.line',
          code: 'WINNER_DESIGNATED',
          message: expect.stringContaining(`baris ${standing} keputusan nomor 415/Disnaker/2026`),
        },
      ],
    })
    const settled = await did(officer, 'changeAnnex', early, {
      added: told.map((it: { line: number; remedy: { change: string; reason: string } }) => ({
        line: it.line,
        change: it.remedy.change,
        reason: it.remedy.reason,
      })),
      dropped: told.flatMap((it: { remedy: { dropped: number[] } }) => it.remedy.dropped),
    })
    expect(settled).toMatchObject({ removed: 2, corrected: 0 })
    expect((await decreeOf(officer, early.id, MERGED)).mergedLines).toEqual([])
    expect((await did(officer, 'submitDecree', settled)).state).toBe('REVIEW')
  })

  test('is not added beside the line that names them by the other number, and overlaps are told on the draft', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree, members, reserve } = await aDesignation(admin, signIn)
    const added = await amends(officer, decree, '2027-04-01', [
      { ...addition(reserve[1]), orderReason: 'Bekerja di kapal yang berangkat lebih dahulu' },
    ])
    await merges(admin, members[0], reserve[0])
    await merges(admin, members[1], reserve[1])
    expect(await does(officer, 'changeAnnex', added, { added: [addition(reserve[0])], dropped: [] })).toMatchObject({
      issues: [{ path: 'added.0.workerId', code: 'DESIGNATED_ALREADY' }],
    })
    expect(await decreeOf(officer, added.id, 'overlaps { name otherNumber }')).toMatchObject({
      overlapCount: 1,
      overlaps: [{ otherNumber: '415/Disnaker/2026' }],
    })
    expect(await does(officer, 'submitDecree', added)).toMatchObject({ code: 'DECREE_OVERLAP' })
    const line = await lineOf(admin, members[1])
    const replaced = await did(officer, 'changeAnnex', added, {
      added: [{ change: 'REMOVE', line, reason: 'DUPLICATE' }],
      dropped: [],
    })
    expect((await did(officer, 'submitDecree', replaced)).state).toBe('REVIEW')
  })

  test('is told to the province too, whose people others keep, and nobody stands in two of its decrees', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const [lost, kept] = [await aWorker(admin), await aWorker(admin)]
    for (const worker of [lost, kept]) await aLink(admin, worker, 'provinsi', 'FULL')
    const designating = (worker: string) =>
      lockedCohort(admin, 'provinsi', { workers: [worker], quota: 1, madeBy: 'kubu-raya' })
    const [first, second] = [await designating(lost), await designating(kept)]
    const [those, officer] = [await checkers(admin, signIn, 'provinsi'), await signIn('provinsi')]
    const frozen = await approved(officer, those, await drafts(officer, first.cohort))
    const other = await drafts(officer, second.cohort)
    const decree = await did(those.legal, 'signDecree', frozen, await signing(admin, 'provinsi'))
    await admin.query('update worker set superseded_by = $2, version = version + 1 where id = $1', [lost, kept])
    expect(await decreeOf(officer, other.id, 'overlaps { otherNumber }')).toMatchObject({
      overlapCount: 1,
      overlaps: [{ otherNumber: '415/Disnaker/2026' }],
    })
    expect(await does(officer, 'submitDecree', other)).toMatchObject({ code: 'DECREE_OVERLAP' })
    const draft = await amends(officer, decree, '2027-04-01', [])
    const { mergedLines } = await decreeOf(officer, draft.id, MERGED)
    expect(mergedLines).toMatchObject([{ line: 1, standingLine: null, remedy: { change: 'CORRECT' } }])
    const corrected = await did(officer, 'changeAnnex', draft, { added: [correct(1)], dropped: [] })
    expect((await did(officer, 'submitDecree', corrected)).state).toBe('REVIEW')
  })
})

/** How many lines of decrees a plan touches, whether it takes them or not. */
function linesTouched(plan: Plan): number {
  const here =
    plan['Relation Name'] === 'decree_holding'
      ? plan['Actual Loops'] * (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0))
      : 0
  return (plan.Plans ?? []).reduce((sum, below) => sum + linesTouched(below), here)
}

interface Plan {
  readonly 'Relation Name'?: string
  readonly 'Actual Loops': number
  readonly 'Actual Rows': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

test('replacements are judged in time that grows with their number, not with that of the lines for each', async ({
  signIn,
  admin,
}) => {
  const { officer, decree, cohort } = await aDesignation(admin, signIn)
  const draft = await amends(officer, decree, '2027-04-01', [])
  await admin.query(`set session_replication_role = replica`)
  await admin.query(
    `insert into decree_holding select (jsonb_populate_record(null::decree_holding, to_jsonb(h)
       || jsonb_build_object('line_no', n, 'entry_no', n, 'worker_id', gen_random_uuid(), 'person_id', 1000000 + n))).*
     from (select h.* from decree_holding h join decree d on d.id = h.decree_id where d.cohort_id = $1 limit 1) h, generate_series(11, 2010) n`,
    [cohort],
  )
  await admin.query(
    `insert into cohort_member select (jsonb_populate_record(null::cohort_member, to_jsonb(m)
       || jsonb_build_object('worker_id', gen_random_uuid(), 'standing', 'RESERVE', 'place', n))).*
     from (select * from cohort_member where cohort_id = $1 limit 1) m, generate_series(11, 210) n`,
    [cohort],
  )
  await admin.query(`set session_replication_role = origin`)
  await admin.query('analyze')
  const { rows } = await admin.query('select worker_id from cohort_member where cohort_id = $1 and place > 10', [
    cohort,
  ])
  const asked = rows.map(({ worker_id: worker }, at) => ({
    ...{ change: 'REPLACE' as const, line: 11 + at, worker },
    ...{ reason: 'DECEASED', note: null, orderReason: null, pledge: null },
  }))
  await admin.query('begin')
  await admin.query(`select app.enter($1, null, '', null)`, [TENANTS['kubu-raya'].id])
  await admin.query('set local role payung_app')
  const decreeId = Buffer.from(draft.id, 'base64').toString().slice('Decree:'.length)
  const { text, values } = findChangeFaults(decreeId, asked, Prisma.sql`true`)
  const { rows: plans } = await admin.query({ text: `explain (analyze, format json) ${text}`, values: [...values] })
  await admin.query('rollback')
  const [{ Plan: plan }] = plans[0]['QUERY PLAN']
  // Nobody of them is in the registry: the first twenty are refused for that, after everything else was asked.
  expect(plan['Actual Rows']).toBe(20)
  expect(linesTouched(plan)).toBeLessThan(10_000)
})

import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort, locksCohort } from './testing/a-cohort.ts'
import { aDraft, anAmendment, aPdf, SIGN, signs, submits, votes, within } from './testing/a-decree.ts'
import { aWorker } from './testing/a-worker.ts'
import { anAnswer, keepsAgainst } from './testing/an-answer.ts'
import { test } from './testing/test.ts'

const OF_TWO = { members: 2, quota: 2 }

const openIn = (admin: pg.Client, list: string) =>
  within(
    admin,
    'kubu-raya',
    'pertamina',
    async () =>
      (await admin.query('select worker_id, answer from app.open_answers_in($1) order by name_row', [list])).rows,
  )

async function merges(admin: pg.Client, from: string | undefined, into: string): Promise<void> {
  await admin.query('set session_replication_role = replica')
  await admin.query('update worker set superseded_by = $2 where id = $1', [from, into])
  await admin.query('set session_replication_role = origin')
}

describe('a death or move that was answered and not decided', () => {
  test('keeps a list from its lock, and no longer once it is decided', async ({ admin }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', OF_TWO)
    const result = await anAnswer(admin, members[0] ?? '')
    await admin.query('begin')
    await expect(locksCohort(admin, 'kubu-raya', cohort)).rejects.toThrow('cohort_answers_open')
    await admin.query('rollback')
    expect(await openIn(admin, cohort)).toEqual([{ worker_id: members[0], answer: 'DIED' }])
    await keepsAgainst(admin, result)
    expect(await openIn(admin, cohort)).toEqual([])
    await admin.query('begin')
    await locksCohort(admin, 'kubu-raya', cohort)
    await admin.query('commit')
  })

  test('keeps a decree from being submitted, and an approved one from being signed', async ({ admin }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', OF_TWO)
    const first = await anAnswer(admin, members[0] ?? '', { answer: 'MOVED' })
    await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_answers_open')
    await keepsAgainst(admin, first)
    await submits(admin, 'kubu-raya', decree)
    await votes(admin, 'kubu-raya', decree)
    const late = await anAnswer(admin, members[1] ?? '')
    const paper = await aPdf(admin, 'kubu-raya')
    const sign = () => within(admin, 'kubu-raya', 'pertamina', () => admin.query(SIGN, [decree, 'Uji/A', paper]))
    await expect(sign()).rejects.toThrow('decree_answers_open')
    await keepsAgainst(admin, late)
    await sign()
  })

  test('keeps an amendment from bringing somebody in, and from taking nobody out', async ({ admin }) => {
    const made = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 1, quota: 3 })
    await signs(admin, 'kubu-raya', made.decree)
    const waiting = made.members[2] ?? ''
    await anAnswer(admin, waiting)
    await anAnswer(admin, made.members[0] ?? '')
    const brings = await anAmendment(admin, 'kubu-raya', made.decree, '2027-04-01', [
      { change: 'ADD', worker: waiting, reason: 'QUOTA_LEFT' },
    ])
    await expect(submits(admin, 'kubu-raya', brings)).rejects.toThrow('decree_answers_open')
    const takesOut = await anAmendment(admin, 'kubu-raya', made.decree, '2027-04-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await submits(admin, 'kubu-raya', takesOut)
  })

  test('counts of the record that was merged into the one that is named, and the other way round', async ({
    admin,
  }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', OF_TWO)
    const former = await aWorker(admin)
    await anAnswer(admin, former)
    expect(await openIn(admin, cohort)).toEqual([])
    await merges(admin, former, members[0] ?? '')
    expect(await openIn(admin, cohort)).toEqual([{ worker_id: members[0], answer: 'DIED' }])
  })

  test('waits no more once a newer answer says otherwise, or the record says it', async ({ admin }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', OF_TWO)
    await anAnswer(admin, members[0] ?? '')
    await anAnswer(admin, members[1] ?? '', { answer: 'MOVED' })
    await anAnswer(admin, members[0] ?? '', { answer: 'MATCHED' })
    expect(await openIn(admin, cohort)).toEqual([{ worker_id: members[1], answer: 'MOVED' }])
    await admin.query(`update worker set status = 'MOVED', version = version + 1 where id = $1`, [members[1]])
    expect(await openIn(admin, cohort)).toEqual([])
  })

  test('is taken out of a draft with whom it is about, and whoever was left out before stays out', async ({
    admin,
  }) => {
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
    const takesOut = () =>
      within(
        admin,
        'kubu-raya',
        'provinsi',
        async () => (await admin.query('select app.take_answered_out($1) as people', [decree])).rows,
      )
    for (const left of [2, 1]) {
      await anAnswer(admin, members[left] ?? '')
      expect(await takesOut()).toEqual([{ people: 1 }])
      const { rows } = await admin.query('select people from decree where id = $1', [decree])
      expect(rows).toEqual([{ people: left }])
    }
    await signs(admin, 'kubu-raya', decree)
  })
})

describe('whom the population register has matched', () => {
  test('is counted by the newest answer, of the people of one list alone', async ({ admin }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', OF_TWO)
    const matched = () =>
      within(
        admin,
        'kubu-raya',
        'pertamina',
        async () =>
          (await admin.query('select people, last_on is not null as dated from app.matched_in($1)', [cohort])).rows,
      )
    expect(await matched()).toEqual([{ people: 0, dated: false }])
    await anAnswer(admin, await aWorker(admin), { answer: 'MATCHED' })
    for (const person of members) await anAnswer(admin, person, { answer: 'MATCHED' })
    expect(await matched()).toEqual([{ people: 2, dated: true }])
    const differs = await anAnswer(admin, members[0] ?? '', { answer: 'NAME_DIFFERS' })
    expect(await matched()).toEqual([{ people: 1, dated: true }])
    await admin.query(
      `insert into check_decision (result_id, tenant_id, decision, fields) select id, tenant_id, 'TAKEN_OVER', '{name}' from check_result where id = $1`,
      [differs],
    )
    expect(await matched()).toEqual([{ people: 2, dated: true }])
  })
})

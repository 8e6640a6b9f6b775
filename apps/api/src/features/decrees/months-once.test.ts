import { aDraft, signs } from '@payung/database/testing/a-decree'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  approved,
  checkers,
  cohortGlobalId,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'

const COVERED = 'covered { total people { workerId name fromMonth untilMonth payer } }'

/** Somebody whom the regency keeps and the province reads in full, in a decree that the province has signed. */
async function givenByProvince(admin: pg.Client, worker: string): Promise<void> {
  await aLink(admin, worker, 'provinsi', 'FULL')
  const { decree } = await aDraft(admin, 'provinsi', { workers: [worker], quota: 1 })
  await signs(admin, 'provinsi', decree)
}

async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await arrangeAmounts(admin)
  const [known, other] = [await aWorker(admin, { name: 'Dayang Sari' }), await aWorker(admin)]
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { workers: [known, other], quota: 2 })
  return { known, cohort, officer: await signIn('kubu-raya') }
}

describe('a month that another payer’s signed decree insures', () => {
  test('keeps a decree from being drafted, and tells who, when and out of which purse', async ({ signIn, admin }) => {
    const { known, cohort, officer } = await arrange(admin, signIn)
    await givenByProvince(admin, known)
    expect(await does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })).toMatchObject({
      code: 'MONTHS_COVERED',
      message: expect.stringMatching(
        /^1 orang .*Dayang Sari \(Januari 2027–Desember 2027, .*Susun tanpa mereka, .*mulai belakangan, .*pembagian iuran/,
      ),
    })
    const { rows } = await admin.query(
      `select t.code, e.action from audit_event e join tenant t on t.id = e.tenant_id where e.action like '%TOLD%' order by e.id`,
    )
    expect(rows).toEqual([
      { code: '61.12', action: 'OVERLAP_TOLD' },
      { code: '61', action: 'DESIGNATIONS_TOLD_OF' },
    ])
    const draft = await did(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort), withoutCovered: true })
    expect(draft.people).toBe(1)
    expect((await decreeOf(officer, draft.id, COVERED)).covered).toEqual({ total: 0, people: [] })
  })

  test('keeps a draft from being submitted until they are taken out', async ({ signIn, admin }) => {
    const { known, cohort, officer } = await arrange(admin, signIn)
    const draft = await drafts(officer, cohort)
    await givenByProvince(admin, known)
    expect((await decreeOf(officer, draft.id, COVERED)).covered).toEqual({
      total: 1,
      people: [
        {
          workerId: workerGlobalId(known),
          name: 'Dayang Sari',
          fromMonth: '2027-01-01',
          untilMonth: '2028-01-01',
          payer: 'REGIONAL_BUDGET',
        },
      ],
    })
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'MONTHS_COVERED' })
    expect((await did(officer, 'submitDecree', draft, { withoutCovered: true })).people).toBe(1)
  })

  test('keeps an approved decree from being signed', async ({ signIn, admin }) => {
    const { known, cohort, officer } = await arrange(admin, signIn)
    const those = await checkers(admin, signIn)
    const decree = await approved(officer, those, await drafts(officer, cohort))
    await givenByProvince(admin, known)
    const refused = await does(those.legal, 'signDecree', decree, await signing(admin, 'kubu-raya'))
    expect(refused).toMatchObject({
      code: 'MONTHS_COVERED',
      message: expect.stringMatching(
        /^1 orang .*Dayang Sari \(Januari 2027–Desember 2027, APBD kabupaten.*tanpa mereka .*bulan pertama sesudahnya; .*pembagian iuran/,
      ),
    })
    const { covered } = await decreeOf(those.legal, decree.id, COVERED)
    expect(covered).toEqual({
      total: 1,
      people: [
        {
          workerId: workerGlobalId(known),
          name: 'Dayang Sari',
          fromMonth: '2027-01-01',
          untilMonth: '2028-01-01',
          payer: 'REGIONAL_BUDGET',
        },
      ],
    })
    // Whose decree it is stays with whoever signed it.
    const { rows } = await admin.query(
      `select d.number, d.title, t.name, t.short_name from decree d join tenant t on t.id = d.tenant_id where d.number is not null`,
    )
    expect(rows).toHaveLength(1)
    for (const theirs of Object.values(rows[0])) expect(JSON.stringify([refused, covered])).not.toContain(theirs)
  })
})

test('a month that another programme of the same payer insures keeps a draft from being submitted until they are taken out', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const [twice, other] = [await aWorker(admin, { name: 'Dua Kali' }), await aWorker(admin)]
  const first = await aDraft(admin, 'kubu-raya', { workers: [twice], quota: 1 })
  const second = await lockedCohort(admin, 'kubu-raya', { workers: [twice, other], quota: 2 })
  const third = await lockedCohort(admin, 'kubu-raya', { workers: [twice, await aWorker(admin)], quota: 2 })
  const officer = await signIn('kubu-raya')
  const draft = await drafts(officer, second.cohort)
  await signs(admin, 'kubu-raya', first.decree)
  expect(await decreeOf(officer, draft.id)).toMatchObject({ overlapCount: 1 })
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({
    code: 'DECREE_OVERLAP',
    message: expect.stringMatching(/Dua Kali.*Ajukan tanpa mereka, /),
  })
  expect(await did(officer, 'submitDecree', draft, { withoutCovered: true })).toMatchObject({ people: 1 })
  const without = { cohortId: cohortGlobalId(third.cohort), withoutCovered: true }
  expect(await does(officer, 'draftDecree', null, { cohortId: without.cohortId })).toMatchObject({
    code: 'INSURED_ALREADY',
    message: expect.stringMatching(/Dua Kali.*Susun tanpa mereka, /),
  })
  expect(await did(officer, 'draftDecree', null, without)).toMatchObject({ people: 1, overlapCount: 0 })
})

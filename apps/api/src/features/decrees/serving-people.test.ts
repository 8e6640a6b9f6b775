import { aWorker } from '@payung/database/testing/a-worker'
import { expect } from 'vitest'
import {
  approved,
  checkers,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { test } from '../../testing/test.ts'

const LISTED = 'goneCount gone { workerId status service citizenship } leftOut { workerId service citizenship }'

test('whoever serves the state or is noted as a foreigner since the lock is left out of the draft and of the submission, and keeps an approved decree from being signed', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 7, quota: 7 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const serves = (at: number, service: string) =>
    admin.query('update worker set public_service = $2, version = version + 1 where id = $1', [
      made.members[at],
      service,
    ])
  const isForeign = (at: number) =>
    admin.query(`update worker set citizenship = 'FOREIGN', version = version + 1 where id = $1`, [made.members[at]])
  const approves = async (draft: { readonly id: string; readonly version: number }, input: object) => {
    const submitted = await did(officer, 'submitDecree', draft, input)
    const reviewed = await did(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    return did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
  }

  await serves(0, 'ARMY')
  await isForeign(4)
  const draft = await drafts(officer, made.cohort)
  expect(await decreeOf(officer, draft.id, LISTED)).toMatchObject({
    people: 5,
    goneCount: 0,
    leftOut: expect.arrayContaining([
      { workerId: workerGlobalId(made.members[0]), service: 'ARMY', citizenship: null },
      { workerId: workerGlobalId(made.members[4]), service: null, citizenship: 'FOREIGN' },
    ]),
  })

  await serves(1, 'CIVIL_SERVANT')
  await isForeign(5)
  expect((await decreeOf(officer, draft.id, LISTED)).gone).toEqual([
    { workerId: workerGlobalId(made.members[1]), status: 'CANDIDATE', service: 'CIVIL_SERVANT', citizenship: null },
    { workerId: workerGlobalId(made.members[5]), status: 'CANDIDATE', service: null, citizenship: 'FOREIGN' },
  ])
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({
    code: 'PEOPLE_GONE',
    message: expect.stringContaining('(1 ASN, 1 WNA)'),
  })
  const frozen = await approves(draft, { knownGone: 2 })
  expect(frozen.people).toBe(3)

  await serves(2, 'POLICE')
  await isForeign(6)
  const signature = await signing(admin, 'kubu-raya')
  expect(await does(those.legal, 'signDecree', frozen, { ...signature, knownGone: 2 })).toMatchObject({
    code: 'PEOPLE_BARRED',
    message: expect.stringMatching(
      /^2 orang, antara lain .*warga negara asing.*Cabut persetujuannya, lalu ajukan tanpa mereka/,
    ),
  })
  const reopened = await did(those.approver, 'reopenDecree', frozen, { reason: 'Seorang di antaranya anggota Polri' })
  const again = await approves(reopened, { knownGone: 2 })
  expect(again.people).toBe(1)
  const anew = await signing(admin, 'kubu-raya')
  expect(await did(those.legal, 'signDecree', again, anew)).toMatchObject({ state: 'SIGNED', people: 1 })
})

test('whoever is too old for a first registration in the first month of the decree is left out of its submission, though the programme begins earlier and the list was locked with them', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 65, 'YEARS', 'PP 44/2015')`,
  )
  // 64 at the lock and in January, 65 on 15 March; new to the insurance.
  const workers = [await aWorker(admin, { birthDate: '1962-03-15', name: 'Tua Sekali' }), await aWorker(admin)]
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { workers, quota: 2 })
  const officer = await signIn('kubu-raya')
  const draft = await drafts(officer, cohort)
  const AGES = 'goneCount gone { workerId service citizenship age } leftOut { workerId age }'
  expect(await decreeOf(officer, draft.id, AGES)).toMatchObject({ people: 2, goneCount: 0, leftOut: [] })
  const edited = await did(officer, 'editDecree', draft, {
    title: draft.title,
    considerations: draft.text.considerations,
    dictums: draft.text.dictums,
    legalReferences: draft.text.legalReferences,
    regulationIds: [],
    agreementIds: [],
    fromMonth: '2027-06-01',
    untilMonth: '2028-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    quotaPeople: 2,
  })
  const tooOld = { workerId: workerGlobalId(workers[0]), age: 'TOO_OLD' }
  expect(await decreeOf(officer, draft.id, AGES)).toMatchObject({
    goneCount: 1,
    gone: [{ ...tooOld, service: null, citizenship: null }],
  })
  expect(await does(officer, 'submitDecree', edited)).toMatchObject({
    code: 'PEOPLE_GONE',
    message: expect.stringMatching(/^1 orang .*\(1 terlalu tua untuk pendaftaran pertama\), antara lain Tua Sekali/),
  })
  const submitted = await did(officer, 'submitDecree', edited, { knownGone: 1 })
  expect(submitted).toMatchObject({ state: 'REVIEW', people: 1 })
  expect(await decreeOf(officer, draft.id, AGES)).toMatchObject({ goneCount: 0, leftOut: [tooOld] })
})

test('whoever has grown too old since the approval keeps the decree from being signed', async ({ signIn, admin }) => {
  await arrangeAmounts(admin)
  const worker = await aWorker(admin, { birthDate: '1962-03-15', name: 'Tua Sekali' })
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { workers: [worker, await aWorker(admin)], quota: 2 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const frozen = await approved(officer, those, await drafts(officer, cohort))
  // The law changes while the decree is decided on.
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('FIRST_REGISTRATION_AGE_BELOW', '[2015-07-01,)', 60, 'YEARS', 'PP 44/2015')`,
  )
  const signature = await signing(admin, 'kubu-raya')
  expect(await does(those.legal, 'signDecree', frozen, { ...signature, knownGone: 1 })).toMatchObject({
    code: 'PEOPLE_BARRED',
    message: expect.stringMatching(/^Tua Sekali .*luar batas usia pendaftaran pertama/),
  })
})

import { expect } from 'vitest'
import {
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

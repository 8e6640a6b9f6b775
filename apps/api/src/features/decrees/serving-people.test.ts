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

const LISTED = 'goneCount gone { workerId status service } leftOut { workerId service }'

test('whoever serves the state since the lock is left out of the draft and of the submission, and keeps an approved decree from being signed', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 4, quota: 4 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const serves = (at: number, service: string) =>
    admin.query('update worker set public_service = $2, version = version + 1 where id = $1', [
      made.members[at],
      service,
    ])
  const approves = async (draft: { readonly id: string; readonly version: number }, input: object) => {
    const submitted = await did(officer, 'submitDecree', draft, input)
    const reviewed = await did(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    return did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
  }

  await serves(0, 'ARMY')
  const draft = await drafts(officer, made.cohort)
  expect(await decreeOf(officer, draft.id, LISTED)).toMatchObject({
    people: 3,
    goneCount: 0,
    leftOut: [{ workerId: workerGlobalId(made.members[0]), service: 'ARMY' }],
  })

  await serves(1, 'CIVIL_SERVANT')
  expect((await decreeOf(officer, draft.id, LISTED)).gone).toEqual([
    { workerId: workerGlobalId(made.members[1]), status: 'CANDIDATE', service: 'CIVIL_SERVANT' },
  ])
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({
    code: 'PEOPLE_GONE',
    message: expect.stringContaining('(1 ASN)'),
  })
  const frozen = await approves(draft, { knownGone: 1 })
  expect(frozen.people).toBe(2)

  await serves(2, 'POLICE')
  const signature = await signing(admin, 'kubu-raya')
  expect(await does(those.legal, 'signDecree', frozen, { ...signature, knownGone: 1 })).toMatchObject({
    code: 'PEOPLE_SERVING',
    message: expect.stringMatching(/^1 orang, antara lain .*Cabut persetujuannya, lalu ajukan tanpa mereka/),
  })
  const reopened = await did(those.approver, 'reopenDecree', frozen, { reason: 'Seorang di antaranya anggota Polri' })
  const again = await approves(reopened, { knownGone: 1 })
  expect(again.people).toBe(1)
  const anew = await signing(admin, 'kubu-raya')
  expect(await did(those.legal, 'signDecree', again, anew)).toMatchObject({ state: 'SIGNED', people: 1 })
})

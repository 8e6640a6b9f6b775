import type pg from 'pg'
import { expect } from 'vitest'
import { checkers, decreeOf, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { TENANTS, test } from '../../testing/test.ts'

const DOUBTS = 'mismatchCount duplicateCount'
const KUBU_RAYA = TENANTS['kubu-raya'].id

const differs = (admin: pg.Client, worker: string | undefined) =>
  admin.query('insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex) values ($1, $2, true, false)', [
    worker,
    KUBU_RAYA,
  ])

const isAlike = (admin: pg.Client, pair: readonly (string | undefined)[], state: string) =>
  admin.query(
    `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b, state) values ($1, $2, $3, 95, '{NAME}', 1, 1, $4)`,
    [KUBU_RAYA, ...pair.toSorted(), state],
  )

test('a decree counts whom it brings in with a NIK that differs and with a pair that nobody has decided, and nobody else', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 4, quota: 4 })
  const other = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  const { legal } = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const draft = await drafts(officer, made.cohort)
  expect(await decreeOf(officer, draft.id, DOUBTS)).toMatchObject({ mismatchCount: 0, duplicateCount: 0 })

  await differs(admin, made.members[0])
  await differs(admin, other.members[0])
  await isAlike(admin, [made.members[1], made.members[2]], 'OPEN')
  await isAlike(admin, [made.members[3], other.members[0]], 'NOT_SAME')
  for (const reader of [officer, legal])
    expect(await decreeOf(reader, draft.id, DOUBTS)).toMatchObject({ mismatchCount: 1, duplicateCount: 2 })
})

import { expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { test } from '../../testing/test.ts'
import { aDeath, does, readsFamily } from './heirs.builder.ts'

const REASON = 'Dua keluarga meminta bagian penuh'
const PROPOSAL = 'Dibagi rata menurut penetapan pengadilan'

test('heirs who do not agree hinder the payment until two people have settled it', async ({ admin, keys, signIn }) => {
  const officer = await signIn('kubu-raya')
  const { claimId } = await aDeath(admin, keys, officer)
  await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
  const another = await signIn('pontianak')
  const opened = await does(officer, 'openHeirDispute', { claimId, reason: REASON })
  expect(opened.data).toMatchObject({
    heirHindrances: ['NOBODY', 'DISPUTED'],
    heirDisputes: [{ proposal: null, mayApprove: false }],
  })
  expect((await does(another, 'openHeirDispute', { claimId, reason: REASON })).code).toBe('HEIRS_DISPUTED_ALREADY')
  const [{ id: disputeId }] = opened.data.heirDisputes
  const approve = (client: typeof officer, proposal = PROPOSAL) =>
    does(client, 'approveHeirSettlement', { disputeId, proposal })
  expect((await approve(another)).code).toBe('HEIR_DISPUTE_STEP')
  await does(officer, 'proposeHeirSettlement', { disputeId, proposal: PROPOSAL })
  expect((await approve(officer)).code).toBe('PROPOSER_APPROVES_NO_SETTLEMENT')
  // Written anew meanwhile, it is not what was read.
  expect((await approve(another, 'Semua untuk istri pertama')).code).toBe('HEIR_DISPUTE_STEP')
  expect((await approve(another)).data).toMatchObject({
    heirHindrances: ['NOBODY'],
    heirDisputes: [{ mayPropose: false }],
  })
  expect((await does(officer, 'proposeHeirSettlement', { disputeId, proposal: PROPOSAL })).code).toBe(
    'HEIR_DISPUTE_STEP',
  )
  expect((await readsFamily(officer, claimId)).heirDisputes).toHaveLength(1)
})

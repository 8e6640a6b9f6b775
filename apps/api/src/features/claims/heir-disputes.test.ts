import { withoutGuards } from '@payung/database/testing/a-claim'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { isProtected, theLaw } from '../../testing/law-of-death.builder.ts'
import { type ApiFixtures, type Client, test } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'
import { aDeath, does, isApproved, pays, readsFamily } from './heirs.builder.ts'

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

const FUNERAL = '10000000'
const WHOLE = '42000000'
const NO_HEIR = 'Desa dan keluarga tidak menemukan ahli waris'

describe('a death of which no heir is known', () => {
  const arrange = async ({ admin, keys, signIn }: Pick<ApiFixtures, 'admin' | 'keys' | 'signIn'>) => {
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aDeath(admin, keys, officer)
    await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
    await theLaw(admin)
    await isProtected(admin, person.id, 'DEATH', 'kubu-raya')
    await isApproved(admin)
    return { officer, claimId, another: await signIn('pontianak') }
  }
  const isConfirmed = async (officer: Client, another: Client, heirId: string) => {
    const account = { bank: 'Bank Kalbar', holder: 'DEWI LESTARI', number: '001234567890' }
    const entered = await does(officer, 'enterHeirAccount', { heirId, ...account })
    const [
      {
        account: { id: accountId },
      },
    ] = entered.data.heirs
    await does(another, 'confirmHeirAccount', { accountId, number: account.number })
  }
  const money = async (client: Client, claimId: string) =>
    (
      await client.ask('query ($id: ID!) { claim(id: $id) { due { total } dueAtAnswer submittedDue payable } }', {
        id: claimId,
      })
    ).claim
  const states = (client: Client, claimId: string, reason = NO_HEIR) =>
    does(client, 'openHeirDispute', { claimId, reason, isWithoutHeir: true })

  test('is paid to who sees to the funeral, the funeral money alone, once another person has approved the reason', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, another, claimId } = await arrange({ admin, keys, signIn })
    expect(await pays(officer, claimId)).toMatchObject({ code: 'CLAIM_HEIRS_UNNAMED' })
    expect((await states(officer, claimId, '')).issues?.[0]?.code).toBe('REASON_MISSING')
    expect((await states(another, claimId)).code).toBe('NOT_ALLOWED')
    const mayRecord = async (client: Client) => (await readsFamily(client, claimId)).mayRecordNoHeir
    expect([await mayRecord(officer), await mayRecord(another)]).toEqual([true, false])
    const { data } = await states(officer, claimId)
    expect(data).toMatchObject({
      ...{ heirHindrances: ['NOBODY'], mayRecordNoHeir: false, mayOpenDispute: false },
      relationsToName: expect.arrayContaining(['FUNERAL_CARER']),
      heirDisputes: [{ isWithoutHeir: true, reason: NO_HEIR, proposal: NO_HEIR, mayApprove: false }],
    })
    expect((await states(officer, claimId)).code).toBe('NO_HEIR_RECORDED_ALREADY')
    expect((await does(officer, 'openHeirDispute', { claimId, reason: REASON })).code).toBe('NO_HEIR_RECORDED_ALREADY')
    expect(await pays(officer, claimId)).toMatchObject({ code: 'CLAIM_HEIRS_UNNAMED' })
    const [{ id: disputeId }] = data.heirDisputes
    const approve = (client: Client) => does(client, 'approveHeirSettlement', { disputeId, proposal: NO_HEIR })
    expect((await approve(officer)).code).toBe('PROPOSER_APPROVES_NO_SETTLEMENT')
    const carer = {
      relation: 'FUNERAL_CARER',
      name: 'Dewi Lestari',
      birthDate: '1982-01-01',
      isLiving: true,
      source: 'VILLAGE',
    }
    const named = await does(officer, 'saveClaimHeir', { claimId, ...carer })
    expect(named.data).toMatchObject({ heirClass: 6, heirHindrances: ['NOBODY', 'ACCOUNT_UNCONFIRMED'] })
    expect((await approve(another)).data.heirHindrances).toEqual(['ACCOUNT_UNCONFIRMED'])
    expect(await pays(officer, claimId)).toMatchObject({ code: 'CLAIM_HEIR_ACCOUNT_UNCONFIRMED' })
    await isConfirmed(officer, another, named.data.heirs[0].id)
    expect(await money(officer, claimId)).toEqual({
      due: { total: FUNERAL },
      dueAtAnswer: WHOLE,
      submittedDue: WHOLE,
      payable: FUNERAL,
    })
    expect(await pays(officer, claimId)).toMatchObject({ data: { state: 'PAID' } })
    expect(await money(officer, claimId)).toMatchObject({ submittedDue: FUNERAL, payable: null })
    expect((await readsFamily(officer, claimId)).heirs).toMatchObject([{ account: { paid: FUNERAL } }])
    const { rows } = await admin.query(`select action from audit_event where action like 'NO_HEIR%' order by id`)
    expect(rows).toEqual([{ action: 'NO_HEIR_RECORDED' }, { action: 'NO_HEIR_APPROVED' }])
  })

  test('names nobody who sees to the funeral where heirs are known', async ({ admin, keys, signIn }) => {
    const { officer, another, claimId } = await arrange({ admin, keys, signIn })
    const carer = {
      relation: 'FUNERAL_CARER',
      name: 'Rahmat',
      birthDate: '1990-01-01',
      isLiving: true,
      source: 'VILLAGE',
    }
    expect((await does(officer, 'saveClaimHeir', { claimId, ...carer })).code).toBe('FUNERAL_CARER_BESIDE_HEIRS')
    const { relationsToName } = await readsFamily(officer, claimId)
    expect(relationsToName).toContain('SPOUSE')
    expect(relationsToName).not.toContain('FUNERAL_CARER')
    expect((await readsFamily(another, claimId)).relationsToName).toEqual([])
  })

  test('waits for its heir again once somebody is named', async ({ admin, keys, signIn }) => {
    const { officer, another, claimId } = await arrange({ admin, keys, signIn })
    const { data } = await states(officer, claimId)
    const heir = { relation: 'SIBLING', name: 'Rahmat', birthDate: '1990-01-01', isLiving: true, source: 'VILLAGE' }
    const named = await does(officer, 'saveClaimHeir', { claimId, ...heir })
    expect(named.data).toMatchObject({
      ...{ heirHindrances: ['ACCOUNT_UNCONFIRMED'], heirDisputes: [], mayRecordNoHeir: false, mayOpenDispute: true },
    })
    const [{ id: disputeId }] = data.heirDisputes
    const approved = await does(another, 'approveHeirSettlement', { disputeId, proposal: NO_HEIR })
    expect(approved.code).toBe('HEIR_DISPUTE_STEP')
    expect((await states(officer, claimId)).code).toBe('HEIR_IS_NAMED')
  })

  test('is sent to the insurer again for the rest once an heir is found after the funeral money was approved', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, another, claimId } = await arrange({ admin, keys, signIn })
    const { data } = await states(officer, claimId)
    const [{ id: disputeId }] = data.heirDisputes
    await does(another, 'approveHeirSettlement', { disputeId, proposal: NO_HEIR })
    await withoutGuards(admin, () => admin.query('update claim set approved_rupiah = $1', [FUNERAL]))
    const reason = 'Ahli waris ditemukan setelah disetujui'
    const takes = async (action: string, more: object = {}) => {
      const { version } = await readsFamily(officer, claimId)
      const { rows } = await admin.query('select app.today()::text as day')
      return takesStep(officer, { claimId, action, expectedVersion: version, onDay: rows[0].day, reason, ...more })
    }
    // While no heir is known, the funeral money is all that is due.
    expect(await takes('ASK_REST')).toMatchObject({ code: 'NOTHING_LEFT_TO_ASK' })
    const offered = async () =>
      (await officer.ask('query ($id: ID!) { claim(id: $id) { actions } }', { id: claimId })).claim.actions
    expect(await offered()).toEqual(['PAY'])
    const heir = {
      relation: 'SIBLING',
      name: 'Dewi Lestari',
      birthDate: '1990-01-01',
      isLiving: true,
      source: 'VILLAGE',
    }
    const named = await does(officer, 'saveClaimHeir', { claimId, ...heir })
    expect(await offered()).toEqual(['PAY', 'ASK_REST'])
    expect(await takes('ASK_REST', { reason: '' })).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await takes('ASK_REST')).toMatchObject({ data: { state: 'SUBMITTED', approved: FUNERAL } })
    expect(await money(officer, claimId)).toMatchObject({ dueAtAnswer: WHOLE, payable: null })
    const answer = { approved: WHOLE, insurerNumber: 'K-1235' }
    expect(await takes('APPROVE', answer)).toMatchObject({
      data: { state: 'APPROVED', approved: WHOLE, actions: ['PAY'] },
    })
    await isConfirmed(officer, another, named.data.heirs[0].id)
    expect(await takes('PAY')).toMatchObject({ data: { state: 'PAID' } })
    expect((await readsFamily(officer, claimId)).heirs).toMatchObject([{ account: { paid: WHOLE } }])
  })
})

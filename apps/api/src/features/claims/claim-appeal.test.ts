import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { isProtected, theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'
import { aDeath, does, isApproved, readsFamily } from './heirs.builder.ts'

const VILLAGE = '61.12.05.2003'
const REASON = 'Iuran bulan Maret belum diterima BPJS'
const GROUNDS = 'Iuran Maret dibayar pada hari kelima, buktinya terlampir'
const HEIR = { relation: 'SPOUSE', name: 'Siti Aminah', birthDate: '1985-02-03', isLiving: true, source: 'FAMILY' }

const appealPathOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { claim(id: $id) { appealPath } }`, { id })).claim.appealPath as string | null

async function wordsOf(client: Client, path: string): Promise<string> {
  const answer = await client.fetch(path)
  expect(answer.status).toBe(200)
  const { pages } = await readPaper(Buffer.from(await answer.arrayBuffer()))
  return pages.map(({ texts }) => texts.map(({ text }) => text).join(' ')).join(' ')
}

/** The insurer has rejected a claim, which has a family card as evidence. */
async function isRejected(admin: pg.Client): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `update claim set state = 'REJECTED', state_reason = $1, state_day = '2026-03-20', complete_on = '2026-03-10', due_rupiah = 42000000`,
    [REASON],
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, reason, on_day) select id, tenant_id, 'SUBMITTED', 'REJECTED', $1, '2026-03-20' from claim`,
    [REASON],
  )
  await admin.query(
    `insert into claim_paper (claim_id, tenant_id, kind, file_id, added_by) select id, tenant_id, 'FAMILY_CARD', gen_random_uuid(), $1 from claim`,
    [USERS['kubu-raya']],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

async function appeals(client: Client, claimId: string) {
  const { version } = await readsFamily(client, claimId)
  const onDay = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  return takesStep(client, { claimId, action: 'APPEAL', expectedVersion: version, onDay, reason: GROUNDS })
}

describe('the letter against a rejection', () => {
  test('names the branch, the case, the decision with the insurer’s reason, the evidence, the heirs who sign and whoever stands by them', async ({
    signIn,
    admin,
    keys,
  }) => {
    await admin.query(`update tenant set kind = 'INSURER_BRANCH', name = 'BPJS Cabang Contoh' where id = $1`, [
      TENANTS.pertamina.id,
    ])
    await anAgreement(admin)
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aDeath(admin, keys, officer)
    await does(officer, 'saveClaimHeir', { claimId, ...HEIR, nationalId: '6112054302850001' })
    await isRejected(admin)
    const path = (await appealPathOf(officer, claimId)) ?? ''
    const draft = await wordsOf(officer, path)
    for (const part of [
      'BPJS CABANG CONTOH',
      ...['KLM-', person.name, '4 Maret 2026', '20 Maret 2026', REASON, 'ditinjau kembali'],
      ...['Kartu Keluarga', 'Siti Aminah', 'Ahli waris', 'Pendamping', 'Kubu Raya', 'Tidak dipungut biaya'],
    ])
      expect(draft).toContain(part)
    // What is asked and missing proves nothing, and a letter that lies on desks has no number of a card.
    expect(draft).not.toContain('Akta kematian')
    expect(draft).not.toMatch(/\d{10}/)
    expect(draft).not.toContain(GROUNDS)
    expect(await appeals(officer, claimId)).toMatchObject({ data: { state: 'SUBMITTED' } })
    const letter = await wordsOf(officer, (await appealPathOf(officer, claimId)) ?? '')
    expect(letter).toContain(GROUNDS)
    expect(letter).toContain(REASON)
  })

  test('is signed by the guardian of a child, and by nobody whose share another heir receives', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    const { data } = await does(officer, 'saveClaimHeir', { claimId, ...HEIR })
    const [{ id: attorneyId }] = data.heirs
    const child = { relation: 'CHILD', isLiving: true, source: 'FAMILY' }
    await does(officer, 'saveClaimHeir', { claimId, ...child, name: 'Budi', birthDate: '2000-01-02', attorneyId })
    const guardian = { name: 'Rani', birthDate: '2020-01-02', guardianName: 'Joko Paman' }
    await does(officer, 'saveClaimHeir', { claimId, ...child, ...guardian })
    await isRejected(admin)
    const letter = await wordsOf(officer, (await appealPathOf(officer, claimId)) ?? '')
    expect(letter).toContain('Ahli waris, dan kuasa dari Budi')
    expect(letter).toMatch(/Wali dari Rani.* Joko Paman/)
    expect(letter.match(/Budi|Rani/g)).toHaveLength(2)
  })

  test('asks for the benefits that are due, each with its legal basis, and names no sum where none is', async ({
    signIn,
    admin,
    keys,
  }) => {
    await theLaw(admin)
    const officer = await signIn('kubu-raya')
    const { claimId, person } = await aDeath(admin, keys, officer)
    await isRejected(admin)
    const path = (await appealPathOf(officer, claimId)) ?? ''
    expect(await wordsOf(officer, path)).not.toContain('Rp')
    await isProtected(admin, person.id, 'DEATH', 'kubu-raya')
    const asking = await wordsOf(officer, path)
    expect(asking).toMatch(/Santunan kematian Rp20\.000\.000 .* Biaya pemakaman Rp10\.000\.000/)
    // What a family is owed is the whole government's.
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
    expect(await wordsOf(await signIn('kubu-raya'), path)).not.toContain('Rp')
  })

  test('leaves the branch to the hand where the government has an agreement with none, or with several', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    await isRejected(admin)
    const path = (await appealPathOf(officer, claimId)) ?? ''
    const namesBranch = async () => (await wordsOf(officer, path)).includes(' CABANG CONTOH')
    await admin.query(`update tenant set kind = 'INSURER_BRANCH', name = 'BPJS Cabang Contoh' where id = $1`, [
      TENANTS.pertamina.id,
    ])
    expect(await namesBranch()).toBe(false)
    await anAgreement(admin, { state: 'TERMINATED' })
    expect(await namesBranch()).toBe(false)
    await anAgreement(admin)
    expect(await namesBranch()).toBe(true)
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pontianak.id])
    await anAgreement(admin, { with: 'pontianak' })
    expect(await namesBranch()).toBe(false)
  })

  test('is offered after a rejection alone, until the insurer has approved', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    const { rows } = await admin.query<{ id: string }>('select id from claim')
    const status = async () => (await officer.fetch(`/claims/${rows[0]?.id}/surat-keberatan.pdf`)).status
    expect([await appealPathOf(officer, claimId), await status()]).toEqual([null, 409])
    await isRejected(admin)
    expect([await appealPathOf(officer, claimId), await status()]).toEqual([expect.any(String), 200])
    await isApproved(admin)
    expect([await appealPathOf(officer, claimId), await status()]).toEqual([null, 409])
  })

  test('opens to who gathers papers alone, to a village without the family’s names, and each opening is logged', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    await does(officer, 'saveClaimHeir', { claimId, ...HEIR, nationalId: '6112054302850001' })
    await isRejected(admin)
    const path = (await appealPathOf(officer, claimId)) ?? ''
    const opened = async () =>
      (await admin.query(`select from audit_event where action = 'CLAIM_APPEAL_PRINTED'`)).rowCount
    const status = async (client: Client) => (await client.fetch(path)).status
    expect(await status(await signIn('pontianak'))).toBe(404)
    await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
    expect(await status(await signIn('kubu-raya'))).toBe(404)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01.2001' })
    expect(await status(await signIn('kubu-raya'))).toBe(404)
    expect(await opened()).toBe(0)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: VILLAGE })
    const byVillage = await wordsOf(await signIn('kubu-raya'), path)
    expect(byVillage).toContain('Peserta, ahli waris atau kuasanya')
    expect(byVillage).not.toContain('Siti Aminah')
    expect(await opened()).toBe(1)
  })

  test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
    'says on a demo that it is invented',
    async ({ signIn, admin, keys }) => {
      const officer = await signIn('kubu-raya')
      const { claimId } = await aDeath(admin, keys, officer)
      await isRejected(admin)
      expect(await wordsOf(officer, (await appealPathOf(officer, claimId)) ?? '')).toContain('DATA CONTOH')
    },
  )
})

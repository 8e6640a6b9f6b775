import { withoutGuards } from '@payung/database/testing/a-claim'
import { aPaidClaim, aProof, aScholar, theScholarshipLaw } from '@payung/database/testing/a-scholarship'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const PROBLEM = '... on ValidationError { issues { path code } } ... on Error { code }'
const ADD = `mutation ($input: AddScholarshipInput!) { addScholarship(input: $input) { ... on AddScholarshipSuccess { data { id childName } } ${PROBLEM} } }`
const CHECK = `mutation ($input: CheckScholarshipInput!) { checkScholarship(input: $input) { ... on CheckScholarshipSuccess { data { scholarshipFamily { check { id reason } mayAdd } } } ${PROBLEM} } }`
const PROVE = `mutation ($input: ProveScholarshipYearInput!) { proveScholarshipYear(input: $input) { ... on ProveScholarshipYearSuccess { data { years { year state } } } ${PROBLEM} } }`
const PAY = `mutation ($input: RecordScholarshipPaymentInput!) { recordScholarshipPayment(input: $input) { ... on RecordScholarshipPaymentSuccess { data { years { year state paid } } } ${PROBLEM} } }`
const END = `mutation ($input: EndScholarshipInput!) { endScholarship(input: $input) { ... on EndScholarshipSuccess { data { end { id kind } years { year state end } } } ${PROBLEM} } }`
const BACK = `mutation ($input: WithdrawScholarshipEntryInput!) { withdrawScholarshipEntry(input: $input) { ... on WithdrawScholarshipEntrySuccess { data { id } } ${PROBLEM} } }`
const CHILD = `query ($id: ID!) { scholarship(id: $id) { childName birthDate mayEnd mayWithdraw years { year state level due paid limit end proveUntil mayProve mayPay
  proof { id school file { id } mayWithdraw onePersonRefusal { code } } payment { id amount } } } }`
const TAKEN_BACK = `query ($id: ID!) { scholarship(id: $id) { withdrawalReason years { year } end { id }
  takenBackProofs { year withdrawalReason } takenBackPayments { year amount withdrawalReason } } }`
const FAMILY = `query ($id: ID!) { claim(id: $id) { due { benefits { kind whole condition isMet } } scholarshipFamily { total paid rest isConditionMet mayAdd mayCheck check { id } children { id childName } } } }`
const WORKLIST = `query ($year: Int!, $show: ScholarshipShow, $search: String) { scholarshipStandings(year: $year, show: $show, search: $search) { edges { node { state due paid scholarship { childName } } } }
  scholarshipTotals(year: $year, search: $search) { total proofMissing unpaid paid ending unpaidAmount paidAmount } }`
const UNCLAIMED = `{ unclaimedFamilies { totalCount edges { node { claim { id } } } } }`

const REASON = 'Salah tulis, sudah diperiksa'

async function aLetterFile(admin: pg.Client, by: string): Promise<string> {
  const { rows } = await admin.query(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'surat.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
    [TENANTS['kubu-raya'].id, by],
  )
  return globalIdOf('File', rows[0].id)
}

/** A child of a paid claim of 2024, in the third year of its primary school. */
async function aChild(admin: pg.Client, state = 'PAID') {
  await theScholarshipLaw(admin)
  const claim = await aPaidClaim(admin, { state })
  const id = await aScholar(admin, claim)
  return { claimId: globalIdOf('Claim', claim), id: globalIdOf('Scholarship', id), uuid: id }
}

const yearOf = async (client: Client, id: string, year: number) =>
  (await client.ask(CHILD, { id })).scholarship.years.find((standing: { year: number }) => standing.year === year)

describe('a child', () => {
  test('is written down by an officer, feeds what is due, and says what is wrong', async ({ signIn, admin }) => {
    await theScholarshipLaw(admin)
    const claimId = globalIdOf('Claim', await aPaidClaim(admin))
    const officer = await signIn('kubu-raya')
    const add = async (child: object) =>
      (
        await officer.ask(ADD, {
          input: {
            claimId,
            childName: 'Siti Contoh',
            birthDate: '2015-05-05',
            level: 'PRIMARY',
            yearOfLevel: 3,
            ...child,
          },
        })
      ).addScholarship
    expect(await add({ childName: ' ', birthDate: '2099-01-01', yearOfLevel: 9 })).toMatchObject({
      issues: [{ path: 'childName' }, { path: 'birthDate' }, { path: 'yearOfLevel' }],
    })
    expect(await add({})).toMatchObject({ data: { childName: 'Siti Contoh' } })
    expect(await add({})).toMatchObject({ code: 'SCHOLARSHIP_CHILD_KNOWN' })
    const { claim } = await officer.ask(FAMILY, { id: claimId })
    expect(claim.scholarshipFamily).toMatchObject({
      total: '174000000',
      paid: '0',
      rest: '174000000',
      isConditionMet: true,
      mayAdd: true,
      mayCheck: false,
      children: [{ childName: 'Siti Contoh' }],
    })
  })

  test('stands in what the claim says is due, with the condition that is missing', async ({ signIn, admin }) => {
    await theScholarshipLaw(admin)
    for (const key of ['DEATH_CASH', 'DEATH_PERIODIC', 'DEATH_FUNERAL', 'DEATH_FUNERAL_ONLY_THROUGH'])
      await admin.query(
        `insert into reference_amount (key, valid, amount, unit, legal_basis) values ($1, '[2015-07-01,)', 3, 'RUPIAH', 'PP 82/2019') on conflict do nothing`,
        [key],
      )
    const claim = await aPaidClaim(admin, { isAtWork: false })
    const officer = await signIn('kubu-raya')
    const due = async () => {
      const { claim: answer } = await officer.ask(FAMILY, { id: globalIdOf('Claim', claim) })
      return answer.due.benefits.filter(({ kind }: { kind: string }) => kind === 'SCHOLARSHIP')
    }
    expect(await due()).toEqual([])
    await aScholar(admin, claim)
    // Four years of primary school, three of each that follows, and four at university until the age of 23.
    expect(await due()).toEqual([
      { kind: 'SCHOLARSHIP', whole: '69000000', condition: 'MONTH_PROTECTED', isMet: false },
    ])
  })

  test('belongs to no claim that was rejected, and to no other government', async ({ signIn, admin }) => {
    const claimId = globalIdOf('Claim', await aPaidClaim(admin, { state: 'REJECTED' }))
    const input = { claimId, childName: 'Siti Contoh', birthDate: '2015-05-05', yearOfLevel: 1 }
    const officer = await signIn('kubu-raya')
    expect((await officer.ask(ADD, { input })).addScholarship).toMatchObject({ code: 'SCHOLARSHIP_OF_CLAIM' })
    expect((await (await signIn('pontianak')).ask(ADD, { input })).addScholarship).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a school year', () => {
  test('is proven by its letter, and paid by a colleague, never by who brought it', async ({ signIn, admin }) => {
    const { id } = await aChild(admin)
    const officer = await signIn('kubu-raya')
    const prove = async (letter: object) =>
      (
        await officer.ask(PROVE, {
          input: {
            scholarshipId: id,
            year: 2024,
            level: 'PRIMARY',
            yearOfLevel: 3,
            school: 'SD Negeri 1',
            fileId: await aLetterFile(admin, USERS['kubu-raya']),
            ...letter,
          },
        })
      ).proveScholarshipYear
    expect(await prove({ year: 2023 })).toMatchObject({ issues: [{ code: 'SCHOOL_YEAR_INVALID' }] })
    expect(await prove({ level: 'KINDERGARTEN' })).toMatchObject({ code: 'SCHOLARSHIP_LEVEL_EARLIER' })
    expect((await prove({})).data.years[0]).toEqual({ year: 2024, state: 'PROVEN' })
    expect(await prove({})).toMatchObject({ code: 'SCHOLARSHIP_YEAR_PROVEN' })

    const pay = async (client: Client, payment: object = {}) =>
      (
        await client.ask(PAY, {
          input: {
            scholarshipId: id,
            year: 2024,
            amount: '1500000',
            paidOn: '2026-01-05',
            reference: 'BEASISWA-1',
            ...payment,
          },
        })
      ).recordScholarshipPayment
    expect(await pay(officer)).toMatchObject({ code: 'PROVER_IS_NOT_PAYER' })
    expect(await yearOf(officer, id, 2024)).toMatchObject({ state: 'PROVEN', due: '1500000', mayPay: false })
    // As if a colleague had brought it.
    await withoutGuards(admin, () => admin.query('update scholarship_proof set added_by = $1', [USERS.provinsi]))
    expect(await yearOf(officer, id, 2024)).toMatchObject({ mayPay: true })
    expect(await pay(officer, { amount: '1500001' })).toMatchObject({
      issues: [{ code: 'SCHOLARSHIP_MORE_THAN_DUE' }],
    })
    expect(await pay(officer, { year: 2025 })).toMatchObject({ code: 'SCHOLARSHIP_NOT_PROVEN' })
    expect((await pay(officer)).data.years[0]).toEqual({ year: 2024, state: 'PAID', paid: '1500000' })
    const { proof, payment } = await yearOf(officer, id, 2024)
    const back = async (entry: string, entryId: string) =>
      (await officer.ask(BACK, { input: { entry, entryId, reason: REASON } })).withdrawScholarshipEntry
    expect(await back('PROOF', proof.id)).toMatchObject({ code: 'SCHOLARSHIP_YEAR_PAID' })
    expect(await back('PAYMENT', payment.id)).toMatchObject({ data: {} })
    expect(await back('PAYMENT', payment.id)).toMatchObject({ code: 'SCHOLARSHIP_TAKEN_BACK' })
    expect(await back('PROOF', proof.id)).toMatchObject({ data: {} })
    expect(await yearOf(officer, id, 2024)).toMatchObject({ state: 'MISSED', proof: null })
  })

  test('of a claim that waits for its money is not paid yet', async ({ signIn, admin }) => {
    const { id, uuid } = await aChild(admin, 'APPROVED')
    await aProof(admin, uuid, { year: 2024 }, 'provinsi')
    const officer = await signIn('kubu-raya')
    const input = { scholarshipId: id, year: 2024, amount: '1500000', paidOn: '2026-01-05', reference: 'BEASISWA-1' }
    expect((await officer.ask(PAY, { input })).recordScholarshipPayment).toMatchObject({
      code: 'SCHOLARSHIP_CLAIM_UNPAID',
    })
  })

  test('is proven by a village, which sees neither money nor the birth day and takes back only its own letter', async ({
    signIn,
    admin,
  }) => {
    const { id, uuid, claimId } = await aChild(admin)
    await aProof(admin, uuid, { year: 2025, yearOfLevel: 4 }, 'provinsi')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await signIn('kubu-raya')
    const input = { scholarshipId: id, year: 2024, level: 'PRIMARY', yearOfLevel: 3, school: 'SD Negeri 1' }
    const fileId = await aLetterFile(admin, USERS['kubu-raya'])
    expect((await village.ask(PROVE, { input: { ...input, fileId } })).proveScholarshipYear.data.years[0].state).toBe(
      'PROVEN',
    )
    const { scholarship } = await village.ask(CHILD, { id })
    expect(scholarship).toMatchObject({ childName: 'Anak Contoh', birthDate: null, mayEnd: false, mayWithdraw: false })
    expect(scholarship.years[0]).toMatchObject({ due: null, paid: null, proof: { mayWithdraw: true } })
    expect(scholarship.years[1]).toMatchObject({ due: null, proof: { mayWithdraw: false } })
    const back = async (entryId: string) =>
      (await village.ask(BACK, { input: { entry: 'PROOF', entryId, reason: REASON } })).withdrawScholarshipEntry
    expect(await back(scholarship.years[1].proof.id)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await back(scholarship.years[0].proof.id)).toMatchObject({ data: {} })
    expect((await village.ask(FAMILY, { id: claimId })).claim.scholarshipFamily).toMatchObject({
      total: null,
      rest: null,
      isConditionMet: null,
      mayAdd: false,
    })
    expect((await village.ask(UNCLAIMED)).unclaimedFamilies.totalCount).toBe(0)
  })

  test('of a child that was taken back stays readable: letter, payment and end with why each was taken back', async ({
    signIn,
    admin,
  }) => {
    const { id, uuid } = await aChild(admin)
    await aProof(admin, uuid, { year: 2024 }, 'provinsi')
    const officer = await signIn('kubu-raya')
    const pay = { scholarshipId: id, year: 2024, amount: '1500000', paidOn: '2026-01-05', reference: 'BEASISWA-1' }
    await officer.ask(PAY, { input: pay })
    const end = { scholarshipId: id, kind: 'MARRIED', onDay: '2025-02-01', reason: 'Menurut keterangan keluarga' }
    const ended = (await officer.ask(END, { input: end })).endScholarship.data.end
    const { proof, payment } = await yearOf(officer, id, 2024)
    const entries = [
      ['END', ended.id],
      ['PAYMENT', payment.id],
      ['PROOF', proof.id],
      ['CHILD', id],
    ]
    for (const [entry, entryId] of entries)
      expect(
        (await officer.ask(BACK, { input: { entry, entryId, reason: REASON } })).withdrawScholarshipEntry,
      ).toMatchObject({ data: {} })
    expect((await officer.ask(TAKEN_BACK, { id })).scholarship).toEqual({
      withdrawalReason: REASON,
      years: [],
      end: null,
      takenBackProofs: [{ year: 2024, withdrawalReason: REASON }],
      takenBackPayments: [{ year: 2024, amount: '1500000', withdrawalReason: REASON }],
    })
  })

  test('comes after no end; an end is taken back with a reason', async ({ signIn, admin }) => {
    const { id } = await aChild(admin)
    const officer = await signIn('kubu-raya')
    const end = async (input: object) =>
      (
        await officer.ask(END, {
          input: {
            scholarshipId: id,
            kind: 'MARRIED',
            onDay: '2025-02-01',
            reason: 'Menurut keterangan keluarga',
            ...input,
          },
        })
      ).endScholarship
    expect(await end({ reason: '', onDay: '2099-01-01' })).toMatchObject({
      issues: [{ path: 'onDay' }, { path: 'reason' }],
    })
    const ended = await end({})
    expect(ended.data.years.at(-1)).toEqual({ year: 2025, state: 'ENDED', end: 'MARRIED' })
    expect(await end({})).toMatchObject({ code: 'SCHOLARSHIP_ENDED_ALREADY' })
    await officer.ask(BACK, { input: { entry: 'END', entryId: ended.data.end.id, reason: REASON } })
    expect(await yearOf(officer, id, 2025)).toMatchObject({ end: null })
  })
})

describe('the worklist', () => {
  test('counts what it lists, by state and by name', async ({ signIn, admin }) => {
    const { uuid, claimId } = await aChild(admin)
    await aProof(admin, uuid, { year: 2024 })
    const officer = await signIn('kubu-raya')
    const ask = async (choice: object) => officer.ask(WORKLIST, { year: 2024, ...choice })
    const all = await ask({})
    expect(all.scholarshipTotals).toEqual({
      total: 1,
      proofMissing: 0,
      unpaid: 1,
      paid: 0,
      ending: 0,
      unpaidAmount: '1500000',
      paidAmount: '0',
    })
    expect(all.scholarshipStandings.edges).toMatchObject([
      { node: { state: 'PROVEN', due: '1500000', scholarship: { childName: 'Anak Contoh' } } },
    ])
    expect((await ask({ show: 'PAID' })).scholarshipStandings.edges).toEqual([])
    expect((await ask({ search: 'yuliana' })).scholarshipStandings.edges).toHaveLength(1)
    expect((await ask({ search: 'k-1' })).scholarshipTotals.total).toBe(1)
    expect((await ask({ search: 'tidak ada' })).scholarshipTotals.total).toBe(0)
    expect((await ask({ year: 2025, show: 'PROOF_MISSING' })).scholarshipStandings.edges).toHaveLength(1)
    expect((await ask({ year: 2023 })).scholarshipTotals.total).toBe(0)
    expect((await (await signIn('pontianak')).ask(WORKLIST, { year: 2024 })).scholarshipTotals.total).toBe(0)
    expect(claimId).toBeTruthy()
  })

  test('finds a family that has not claimed, until a child or an answer is known', async ({ signIn, admin }) => {
    await theScholarshipLaw(admin)
    const claimId = globalIdOf('Claim', await aPaidClaim(admin))
    const officer = await signIn('kubu-raya')
    const unclaimed = async () => (await officer.ask(UNCLAIMED)).unclaimedFamilies
    expect(await unclaimed()).toEqual({ totalCount: 1, edges: [{ node: { claim: { id: claimId } } }] })
    const check = async (reason: string) => (await officer.ask(CHECK, { input: { claimId, reason } })).checkScholarship
    expect(await check('tidak')).toMatchObject({ issues: [{ path: 'reason' }] })
    const checked = await check('Anaknya sudah bekerja semua')
    expect(checked.data.scholarshipFamily).toMatchObject({
      check: { reason: 'Anaknya sudah bekerja semua' },
      mayAdd: false,
    })
    expect((await unclaimed()).totalCount).toBe(0)
    expect(await check('Anaknya sudah bekerja semua')).toMatchObject({ code: 'SCHOLARSHIP_FAMILY_CHECKED' })
    await officer.ask(BACK, {
      input: { entry: 'CHECK', entryId: checked.data.scholarshipFamily.check.id, reason: REASON },
    })
    expect((await unclaimed()).totalCount).toBe(1)
  })
})

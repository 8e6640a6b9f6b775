import { describe, expect } from 'vitest'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aList, arrangeOffice, takes } from './earlier-lists.builder.ts'

const UPLOAD = `id fileName state rowCount amount faultCount matchedCount repeatedCount conflictCount countedAmount actions version rejectionReason
  uploadedBy { email } confirmedBy { email } onePersonRefusal { code } faultyRows(first: 10) { edges { node { rowNumber faults { field fault cell } } } }`
const FIGURES = `{ earlierBenefitFigures { all { claims amount } byProgramme { key claims amount } byArea { key claims isUnplaced area { name } } byYear { key claims } } }`

const uploads = async (client: Client) => {
  const { earlierBenefitUploads: page } = await client.ask(
    `{ earlierBenefitUploads(first: 10) { mayRead mayTake edges { node { ${UPLOAD} } } } }`,
  )
  return { ...page, all: page.edges.map(({ node }: { node: unknown }) => node) }
}

const rowsOf = async (client: Client, args: string) => {
  const { earlierBenefits: page } = await client.ask(
    `{ earlierBenefits(first: 20, ${args}) { totalCount totalAmount edges { node { rowNumber name maskedNationalId membershipNumber programme eventOn paidOn amount
      claimNumber recipient standing isCounted area { code } worker { name } } } } }`,
  )
  return { ...page, rows: page.edges.map(({ node }: { node: unknown }) => node) }
}

const decides = (client: Client, name: string, input: object) => mutates(client, name, input, UPLOAD)

describe('a list of claims that the insurer paid before Payung', () => {
  test('waits for another person, and then counts by programme, area and year', async ({ admin, signIn }) => {
    const { officer, checker, auditor } = await arrangeOffice(admin, signIn)
    const content = aList(
      { district: 'Sungai Raya', event: '2024-03-01', heir: 'Dewi Lestari' },
      { programme: 'Jaminan Hari Tua', rupiah: '1.500.000', paid: '2025-01-05', claim: 'JHT/7' },
    )
    expect(await takes(officer, content)).toMatchObject({ state: 'SUCCEEDED' })
    const [waiting] = (await uploads(officer)).all
    expect(waiting).toMatchObject({
      state: 'WAITING',
      rowCount: 2,
      amount: '43500000',
      faultCount: 0,
      actions: ['REJECT'],
    })
    expect((await officer.ask(FIGURES)).earlierBenefitFigures.all).toEqual({ claims: 0, amount: '0' })
    const step = { uploadId: waiting.id, expectedVersion: waiting.version }
    expect((await decides(officer, 'confirmEarlierBenefits', step)).code).toBe('EARLIER_UPLOADER_IS_NOT_CONFIRMER')
    expect((await decides(auditor, 'confirmEarlierBenefits', step)).code).toBe('NOT_ALLOWED')
    expect((await uploads(auditor)).all).toMatchObject([{ actions: [] }])
    const { data } = await decides(checker, 'confirmEarlierBenefits', step)
    expect(data).toMatchObject({
      state: 'CONFIRMED',
      countedAmount: '43500000',
      confirmedBy: { email: expect.any(String) },
    })
    expect((await decides(checker, 'confirmEarlierBenefits', step)).code).toBe('EARLIER_STATE')
    expect((await auditor.ask(FIGURES)).earlierBenefitFigures).toEqual({
      all: { claims: 2, amount: '43500000' },
      byProgramme: [
        { key: 'DEATH', claims: 1, amount: '42000000' },
        { key: 'OLD_AGE', claims: 1, amount: '1500000' },
      ],
      byArea: [
        { key: '61.12', claims: 1, isUnplaced: true, area: { name: 'Kubu Raya' } },
        { key: '61.12.01', claims: 1, isUnplaced: false, area: { name: 'Sungai Raya' } },
      ],
      byYear: [
        { key: '2024', claims: 1 },
        { key: '2025', claims: 1 },
      ],
    })
    expect(
      await rowsOf(officer, 'programme: DEATH, year: 2024, areaCode: "61.12.01", search: "lestari"'),
    ).toMatchObject({
      totalCount: 1,
      totalAmount: '42000000',
      rows: [
        { claimNumber: 'KL-1', eventOn: '2024-03-01', recipient: 'Dewi Lestari', standing: 'NEW', isCounted: true },
      ],
    })
    expect((await rowsOf(officer, 'search: "jht/7"')).rows).toMatchObject([{ programme: 'OLD_AGE' }])
    expect((await rowsOf(officer, 'year: 2023')).totalCount).toBe(0)
    // As the figures count: the government's own code is whom the list places no more finely.
    expect((await rowsOf(officer, 'areaCode: "61.12"')).rows).toMatchObject([{ claimNumber: 'JHT/7' }])
    expect((await rowsOf(officer, 'uploadId: "no list"')).totalCount).toBe(0)
  })

  test('names each row that cannot be read, and keeps the others', async ({ admin, signIn }) => {
    const { officer } = await arrangeOffice(admin, signIn)
    const content = aList(
      {},
      { rupiah: '42,5', paid: '31/02/2024', district: 'Atlantis' },
      { number: '', claim: '6112080707980140' },
      { programme: 'Asuransi', event: '2024-04-01' },
      { claim: 'kl 1' },
    )
    expect(await takes(officer, content)).toMatchObject({ state: 'SUCCEEDED' })
    const [list] = (await uploads(officer)).all
    expect(list).toMatchObject({ rowCount: 1, amount: '42000000', faultCount: 4 })
    expect(list.faultyRows.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      {
        rowNumber: 4,
        faults: [
          { field: 'amount', fault: 'AMOUNT_UNREADABLE', cell: '42,5' },
          { field: 'district', fault: 'AREA_UNKNOWN', cell: 'Atlantis' },
          { field: 'paidOn', fault: 'PAID_DAY_UNREADABLE', cell: '31/02/2024' },
        ],
      },
      {
        rowNumber: 5,
        faults: [
          { field: 'claimNumber', fault: 'CLAIM_NUMBER_UNREADABLE', cell: '••••' },
          { field: 'nationalId', fault: 'NUMBER_MISSING', cell: '' },
        ],
      },
      {
        rowNumber: 6,
        faults: [
          { field: 'eventOn', fault: 'EVENT_AFTER_PAYMENT', cell: '2024-04-01' },
          { field: 'programme', fault: 'PROGRAMME_UNREADABLE', cell: 'Asuransi' },
        ],
      },
      { rowNumber: 7, faults: [{ field: 'claimNumber', fault: 'TWICE_IN_FILE', cell: 'kl 1' }] },
    ])
    expect(await takes(officer, aList({ rupiah: 'x' }))).toMatchObject({ state: 'FAILED' })
    expect(await takes(officer, 'a;b\n1;2')).toMatchObject({ state: 'FAILED' })
    expect((await uploads(officer)).all).toHaveLength(1)
  })

  test('counts nothing twice: neither the same file nor the same claim of another list', async ({ admin, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    const content = aList({ claim: 'A-1' }, { claim: 'A-2' })
    await takes(officer, content)
    // As after a job that was killed once its list was written, and runs again.
    const again = await takes(officer, content)
    const { all } = await uploads(officer)
    expect(all).toHaveLength(1)
    expect(JSON.parse(again.result)).toMatchObject({ uploadId: all[0].id, isKnown: true })
    const { rows: written } = await admin.query(
      `select (select count(*)::int from earlier_benefit) as payments, (select count(*)::int from audit_event where action = 'EARLIER_BENEFITS_TAKEN') as events`,
    )
    expect(written).toEqual([{ payments: 2, events: 1 }])
    await takes(officer, aList({ claim: 'A-1' }, { claim: 'A-2', rupiah: '41.000.000' }, { claim: 'A-3' }))
    await decides(checker, 'confirmEarlierBenefits', { uploadId: all[0].id, expectedVersion: all[0].version })
    const [second] = (await uploads(officer)).all
    expect(second).toMatchObject({ state: 'WAITING', rowCount: 3, repeatedCount: 1, conflictCount: 1 })
    const asBefore = { uploadId: second.id, expectedVersion: second.version - 1 }
    expect((await decides(checker, 'confirmEarlierBenefits', asBefore)).code).toBe('EARLIER_CHANGED')
    expect((await decides(checker, 'rejectEarlierBenefits', { ...asBefore, reason: 'Angkanya lain' })).code).toBe(
      'EARLIER_CHANGED',
    )
    await decides(checker, 'confirmEarlierBenefits', { uploadId: second.id, expectedVersion: second.version })
    expect((await officer.ask(FIGURES)).earlierBenefitFigures.all).toEqual({ claims: 3, amount: '126000000' })
    expect(
      (await rowsOf(officer, `uploadId: "${second.id}"`)).rows
        .map(({ standing }: { standing: string }) => standing)
        .toSorted(),
    ).toEqual(['CONFLICT', 'NEW', 'REPEATED'])
    await takes(officer, aList({ claim: 'a1' }))
    const [third] = (await uploads(officer)).all
    const step = { uploadId: third.id, expectedVersion: third.version }
    expect((await decides(checker, 'confirmEarlierBenefits', step)).code).toBe('EARLIER_NOTHING_NEW')
    expect((await decides(checker, 'rejectEarlierBenefits', { ...step, reason: 'x' })).issues[0].code).toBe(
      'REASON_MISSING',
    )
    const { data } = await decides(checker, 'rejectEarlierBenefits', { ...step, reason: 'Sudah ada semuanya' })
    expect(data).toMatchObject({ state: 'REJECTED', rejectionReason: 'Sudah ada semuanya', actions: [] })
    await takes(officer, aList({ claim: 'a1' }))
    expect((await uploads(officer)).all).toHaveLength(4)
  })

  test('joins people of the registry by their NIK, which nobody can read back', async ({ admin, signIn }) => {
    const { officer } = await arrangeOffice(admin, signIn)
    await takes(officer, aList({ id: '6112080707980140', number: '', name: 'Tidak Terdaftar' }))
    expect((await rowsOf(officer, `uploadId: "${(await uploads(officer)).all[0].id}"`)).rows).toMatchObject([
      { maskedNationalId: '6112 •••• •••• ••••', worker: null, membershipNumber: null },
    ])
    const { rows } = await admin.query(
      `select to_jsonb(b)::text like '%6112080707980140%' as is_open, length(national_id_cipher) > 40 as is_sealed from earlier_benefit b`,
    )
    expect(rows).toEqual([{ is_open: false, is_sealed: true }])
  })

  test('is no other government’s, no company’s and no part’s', async ({ admin, signIn }) => {
    const { officer, checker } = await arrangeOffice(admin, signIn)
    await takes(officer, aList({}))
    const [list] = (await uploads(officer)).all
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    await admin.query(
      `delete from membership where user_id = (select user_id from membership where role = 'AUDITOR' limit 1)`,
    )
    const { earlierBenefitUpload: own } = await checker.ask(`{ earlierBenefitUpload(id: "${list.id}") { id } }`)
    expect(own).not.toBeNull()
    await admin.query(
      `update membership set area_prefix = '61.12.01' where tenant_id = (select tenant_id from earlier_benefit_upload limit 1)`,
    )
    expect(await uploads(await signIn('kubu-raya'))).toMatchObject({ mayRead: false, mayTake: false, all: [] })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await uploads(await signIn('kubu-raya'))).toMatchObject({ mayRead: false, mayTake: false, all: [] })
    // Who approves decrees and money of programmes reads no family's.
    await giveRoles(admin, 'kubu-raya', ['APPROVER', 'VIEWER'])
    expect(await uploads(await signIn('kubu-raya'))).toMatchObject({ mayRead: false, mayTake: false, all: [] })
    expect((await (await signIn('pertamina')).ask(FIGURES)).earlierBenefitFigures).toBeNull()
    const stranger = await signIn('pontianak')
    expect((await stranger.ask(`{ earlierBenefitUpload(id: "${list.id}") { id } }`)).earlierBenefitUpload).toBeNull()
  })
})

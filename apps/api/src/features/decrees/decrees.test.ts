import { describe, expect } from 'vitest'
import {
  aFile,
  approved,
  checkers,
  cohortGlobalId,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signed,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test, USERS } from '../../testing/test.ts'

describe('a decree', () => {
  test('goes from a locked cohort to its public page, and names everybody as they were locked', async ({
    signIn,
    admin,
    anonymous,
  }) => {
    await arrangeAmounts(admin)
    const { cohort, members } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 5 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    expect(draft).toMatchObject({ state: 'DRAFT', people: 3, quotaPeople: 5, cohortMatches: true, overlapCount: 0 })
    expect(draft.actions).toEqual(['EDIT', 'SUBMIT', 'CANCEL'])
    expect(draft.text.dictums[0]).toContain('Menetapkan 3 (tiga) pekerja rentan')
    expect(draft.text.dictums[1]).toContain(
      'Rp16.800,00 (enam belas ribu delapan ratus rupiah) per orang per bulan untuk 12 (dua belas) bulan, mulai 1 Januari 2027',
    )
    expect(draft.text.dictums[1]).toContain('seluruhnya Rp604.800,00 (enam ratus empat ribu delapan ratus rupiah)')
    expect(draft.text.dictums[2]).toContain(
      'Anggaran Pendapatan dan Belanja Daerah Kabupaten Kubu Raya Tahun Anggaran 2027, pada Dokumen Pelaksanaan Anggaran Dinas Tenaga Kerja, kode rekening 5.1.02.02.02.0006 dan 5.1.02.02.02.0007',
    )
    const submitted = await did(officer, 'submitDecree', draft)
    expect(submitted).toMatchObject({
      state: 'REVIEW',
      steps: [
        { label: 'Telaah Bagian Hukum', standing: 'OPEN', isMine: false },
        { label: 'Paraf Sekretaris Daerah', standing: 'WAITING' },
      ],
    })
    expect((await decreeOf(those.legal, draft.id)).actions).toEqual(['VOTE'])
    expect((await decreeOf(those.approver, draft.id)).actions).toEqual([])
    const reviewed = await did(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    expect(reviewed.steps[0]).toMatchObject({ standing: 'APPROVED', castBy: { name: expect.any(String) } })
    const frozen = await did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
    expect(frozen).toMatchObject({ state: 'APPROVED', actions: ['REOPEN', 'SIGN'] })
    const page = () => anonymous.fetch(draft.publicPath).then((answer) => answer.text())
    expect(await page()).toContain('belum berlaku')
    const done = await did(those.approver, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
    expect(done).toMatchObject({ state: 'SIGNED', number: '415/Disnaker/2026' })
    expect(done.contentHash).toMatch(/^[0-9a-f]{64}$/)
    await admin.query(`update worker set name = 'Nama Lain', version = version + 1 where id = $1`, [members[0]])
    const published = await did(officer, 'publishDecree', done)
    expect(published.state).toBe('PUBLISHED')
    const { entries, consolidated, history } = await decreeOf(
      officer,
      draft.id,
      `entries(first: 10) { totalCount edges { node { number line change name maskedNationalId } } }
       consolidated(first: 10, on: "2027-03-05") { totalCount edges { node { line fromMonth untilMonth } } } history { to }`,
    )
    expect(entries.totalCount).toBe(3)
    expect(entries.edges.map(({ node }: { node: { name: string } }) => node.name)).not.toContain('Nama Lain')
    expect(consolidated).toEqual({
      totalCount: 3,
      edges: [1, 2, 3].map((line) => ({ node: { line, fromMonth: '2027-01-01', untilMonth: '2028-01-01' } })),
    })
    expect(history.map(({ to }: { to: string }) => to)).toEqual(['DRAFT', 'REVIEW', 'APPROVED', 'SIGNED', 'PUBLISHED'])
    const text = await page()
    for (const said of ['415/Disnaker/2026', done.contentHash, 'Diumumkan, berlaku mulai 1 Januari 2027'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/<script(?! type="module" src="\/publik\/periksa.js"><\/script>)|6112\d/)
  })

  test('is drafted once from a cohort that is locked, of one’s own tenant', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const other = await signIn('pontianak')
    expect(await does(other, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })).toMatchObject({
      code: 'NOT_FOUND',
    })
    await drafts(officer, cohort)
    expect(await does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })).toMatchObject({
      code: 'COHORT_HAS_DECREE',
    })
    const { rows } = await admin.query(
      `insert into cohort (tenant_id, programme_id, name, seed) select tenant_id, programme_id, 'Konsep', 'undian-2' from cohort where id = $1 returning id`,
      [cohort],
    )
    expect(await does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(rows[0].id) })).toMatchObject({
      code: 'COHORT_NOT_LOCKED',
    })
  })

  test('is offered of cohorts that are locked and stand in no other', async ({ signIn, admin }) => {
    const first = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 9 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
    await admin.query(
      `insert into cohort (tenant_id, programme_id, name, seed) select tenant_id, programme_id, 'Konsep', 'undian-3' from cohort where id = $1`,
      [first.cohort],
    )
    const officer = await signIn('kubu-raya')
    const offered = async (client: Client) =>
      (await client.ask('{ decreeableCohorts { id } }')).decreeableCohorts.map(({ id }: { id: string }) => id)
    const [one, other] = [first.cohort, second.cohort].map(cohortGlobalId)
    expect((await offered(officer)).sort()).toEqual([one, other].sort())
    const draft = await drafts(officer, first.cohort)
    expect(await offered(officer)).toEqual([other])
    await did(officer, 'cancelDecree', draft, { reason: 'Disusun ulang bulan depan' })
    expect((await offered(officer)).sort()).toEqual([one, other].sort())
    expect(await offered((await checkers(admin, signIn)).legal)).toEqual([])
    expect(await offered(await signIn('provinsi'))).toEqual([])
  })

  test('that two officers edit keeps the first one’s text, and says so to the second', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const edit = {
      title: 'Penetapan pekerja rentan',
      considerations: ['bahwa {jumlah_orang} orang di {tempat}'],
      dictums: ['Menetapkan'],
      regulationIds: [],
      agreementIds: [],
      fromMonth: '2027-02-01',
      untilMonth: '2027-06-01',
      fundingSource: 'VILLAGE_BUDGET',
      quotaPeople: 3,
    }
    const edited = await did(officer, 'editDecree', draft, edit)
    expect(edited).toMatchObject({ title: edit.title, fromMonth: '2027-02-01', quotaPeople: 3 })
    expect(edited.text.considerations).toEqual(['bahwa 2 (dua) orang di Sungai Raya'])
    expect(await does(officer, 'editDecree', draft, { ...edit, title: 'Naskah kedua' })).toMatchObject({
      code: 'DECREE_CHANGED',
    })
    const faults = await does(officer, 'editDecree', edited, {
      ...edit,
      dictums: ['Menetapkan {nama_bupati}'],
      considerations: [],
    })
    expect(faults.issues).toEqual([
      expect.objectContaining({ path: 'considerations', code: 'LINES_COUNT' }),
      expect.objectContaining({
        path: 'dictums.0',
        code: 'FIELD_UNKNOWN',
        message: expect.stringContaining('{nama_bupati}'),
      }),
    ])
    const frame = await does(officer, 'editDecree', edited, { ...edit, untilMonth: '2029-01-01', quotaPeople: 1 })
    const codes = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code)
    expect(codes(frame)).toEqual(['MONTHS_OUTSIDE', 'QUOTA_BELOW_PEOPLE'])
    const ids = (kind: string, count: number) =>
      Array.from({ length: count }, () => Buffer.from(`${kind}:${crypto.randomUUID()}`).toString('base64'))
    const many = { regulationIds: ids('Regulation', 61), agreementIds: ids('Agreement', 21) }
    expect(codes(await does(officer, 'editDecree', edited, { ...edit, ...many, quotaPeople: 4 }))).toEqual([
      'QUOTA_ABOVE_PROGRAMME',
      'BASIS_COUNT',
      'BASIS_COUNT',
    ])
    const naming = await does(officer, 'editDecree', edited, { ...edit, dictums: ['Menetapkan 6112055511820001'] })
    expect(naming.issues).toMatchObject([{ path: 'dictums.0', code: 'TEXT_HAS_NATIONAL_ID' }])
  })

  test('that nobody has an amount for is not submitted', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'AMOUNT_MISSING' })
  })
})

describe('a vote', () => {
  test('is refused to makers, to whoever’s turn it is not, a second time, and after the freeze', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    const vote = { vote: 'APPROVE' }
    expect(await does(officer, 'voteOnDecree', submitted, vote)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await does(those.approver, 'voteOnDecree', submitted, vote)).toMatchObject({ code: 'STEP_OF_ANOTHER' })
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update decree set makers = makers || $1::uuid', [USERS.pontianak])
    expect(await does(those.legal, 'voteOnDecree', submitted, vote)).toMatchObject({ code: 'MAKER_IS_NOT_VOTER' })
    await admin.query('update decree set makers = array_remove(makers, $1::uuid)', [USERS.pontianak])
    await admin.query(`set session_replication_role = origin`)
    const reviewed = await did(those.legal, 'voteOnDecree', submitted, vote)
    expect(await does(those.legal, 'voteOnDecree', reviewed, vote)).toMatchObject({ code: 'VOTE_TWICE' })
    expect(await does(those.approver, 'voteOnDecree', submitted, vote)).toMatchObject({ code: 'DECREE_CHANGED' })
    const frozen = await did(those.approver, 'voteOnDecree', reviewed, vote)
    expect(await does(those.approver, 'voteOnDecree', frozen, vote)).toMatchObject({ code: 'DECREE_FROZEN' })
  })

  test('that returns makes it a draft again with the reason, and it is decided anew', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    expect(await does(those.legal, 'voteOnDecree', submitted, { vote: 'RETURN' })).toMatchObject({
      issues: [{ path: 'reason' }],
    })
    const returned = await did(those.legal, 'voteOnDecree', submitted, {
      vote: 'RETURN',
      reason: 'Dasar hukum belum lengkap',
    })
    expect(returned).toMatchObject({ state: 'DRAFT', stateReason: 'Dasar hukum belum lengkap' })
    const again = await approved(officer, those, returned)
    expect(again.state).toBe('APPROVED')
  })

  test('that rejects ends it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    const rejected = await did(those.legal, 'voteOnDecree', submitted, { vote: 'REJECT', reason: 'Tidak ada dasarnya' })
    expect(rejected).toMatchObject({ state: 'CANCELLED', actions: [] })
    expect((await drafts(officer, cohort)).state).toBe('DRAFT')
  })
})

test('whoever signed last is filled in for the next signing, and before the first the head of the government', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const first = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 5 })
  const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const next = await drafts(officer, second.cohort)
  const usual = async () => (await decreeOf(officer, next.id, 'usualSignatory { name title capacity }')).usualSignatory
  expect(await usual()).toEqual({ name: null, title: 'Bupati Kubu Raya', capacity: 'DEFINITIVE' })
  await signed(admin, officer, those, first.cohort, { signatoryCapacity: 'ACTING_PJ', signatoryTitle: 'Pj. Bupati' })
  expect(await usual()).toEqual({ name: 'H. Sujiwo', title: 'Pj. Bupati', capacity: 'ACTING_PJ' })
})

describe('a signing is refused', () => {
  test('to who had a hand in it, of a file that is no PDF, of another’s file, of a day to come, and under a number that is taken', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 5 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    await signed(admin, officer, those, first.cohort)
    const frozen = await approved(officer, those, await drafts(officer, second.cohort))
    const sign = async (input: object) =>
      does(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '2', ...input }))
    expect(await sign({ fileId: await aFile(admin, 'kubu-raya', 'image/png') })).toMatchObject({
      issues: [{ path: 'fileId', code: 'FILE_NOT_PDF' }],
    })
    expect(await sign({ fileId: await aFile(admin, 'pontianak') })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await sign({ signedOn: '1900-01-01' })).toMatchObject({
      issues: [{ path: 'signedOn', code: 'SIGNED_TOO_EARLY' }],
    })
    expect(await sign({ signedOn: '2199-01-01', number: ' ', signatoryName: 'x', signatoryTitle: '' })).toMatchObject({
      issues: ['NUMBER_LENGTH', 'SIGNED_IN_FUTURE', 'SIGNATORY_NAME', 'SIGNATORY_TITLE'].map((code) => ({ code })),
    })
    expect(await sign({ signatoryName: 'Юлиана' })).toMatchObject({ issues: [{ code: 'UNPRINTABLE' }] })
    expect(await sign({ number: '415/Disnaker/2026' })).toMatchObject({ code: 'NUMBER_TAKEN' })
    expect(await does(officer, 'signDecree', frozen, await signing(admin, 'kubu-raya'))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await admin.query(`set session_replication_role = replica`)
    await admin.query('update decree set makers = makers || $1::uuid', [USERS.pontianak])
    expect(await sign({})).toMatchObject({ code: 'MAKER_IS_NOT_SIGNER' })
    await admin.query('update decree set makers = array_remove(makers, $1::uuid)', [USERS.pontianak])
    await admin.query(`set session_replication_role = origin`)
    expect((await sign({})).data.state).toBe('SIGNED')
  })

  test('where somebody is designated for the same months already, and says who and by which decree', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 9 })
    const second = await lockedCohort(admin, 'kubu-raya', { members: 1, programme: first.programme })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const one = await approved(officer, those, await drafts(officer, first.cohort))
    const other = await approved(officer, those, await drafts(officer, second.cohort))
    await did(those.legal, 'signDecree', one, await signing(admin, 'kubu-raya'))
    // The same person under two records: only the person tells.
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `update decree_entry set person_id = (select person_id from decree_entry where decree_id = (select id from decree where cohort_id = $1) limit 1)
       where decree_id = (select id from decree where cohort_id = $2)`,
      [first.cohort, second.cohort],
    )
    await admin.query(`set session_replication_role = origin`)
    const refused = await does(those.legal, 'signDecree', other, await signing(admin, 'kubu-raya', { number: '2' }))
    expect(refused).toMatchObject({ code: 'DECREE_OVERLAP', message: expect.stringContaining('415/Disnaker/2026') })
    const { overlaps } = await decreeOf(officer, other.id, 'overlaps { name otherNumber fromMonth }')
    expect(overlaps).toMatchObject([{ otherNumber: '415/Disnaker/2026', fromMonth: '2027-01-01' }])
  })

  test('where the locked cohort is no longer what was drafted', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const frozen = await approved(officer, those, await drafts(officer, cohort))
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update cohort_entry set name = 'Orang Lain' where cohort_id = $1 and entry_no = 1`, [cohort])
    await admin.query(`set session_replication_role = origin`)
    expect(await does(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))).toMatchObject({
      code: 'COHORT_CHANGED_SINCE',
    })
  })
})

import { expect } from 'vitest'
import { decreeOf, did, does, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { test } from '../../testing/test.ts'

const PARTS = 'requiredParts { part isThere text textEn } considerations dictums fundingSource'
const CONCLUSION = 'bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan'

test('a decree is submitted with a reason, its conclusion and a regulation, and never paid by its workers', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  const officer = await signIn('kubu-raya')
  const draft = await drafts(officer, cohort)
  const read = await decreeOf(officer, draft.id, PARTS)
  expect(read.requiredParts.map((one: { part: string; isThere: boolean }) => [one.part, one.isThere])).toEqual([
    ['REASON', true],
    ['CONCLUSION', true],
    ['REGULATION', true],
  ])
  const same = {
    title: read.title,
    considerations: read.considerations,
    dictums: read.dictums,
    regulationIds: [],
    agreementIds: [],
    fromMonth: read.fromMonth,
    untilMonth: read.untilMonth,
    fundingSource: read.fundingSource,
    quotaPeople: read.quotaPeople,
  }
  expect(await does(officer, 'editDecree', draft, { ...same, fundingSource: 'SELF' })).toMatchObject({
    issues: [{ path: 'fundingSource', code: 'GOVERNMENT_DOES_NOT_PAY' }],
  })
  const odd = await does(officer, 'editDecree', draft, {
    ...same,
    title: `${same.title} 😀`,
    considerations: ['bahwa \u202E2027', ...same.considerations],
    legalReferences: ['Undang-Undang Nomor 24 Tahun 2011 <b>tentang</b> Badan'],
  })
  expect(odd.issues).toMatchObject([
    { path: 'title', code: 'UNPRINTABLE' },
    { path: 'considerations.0', code: 'UNPRINTABLE' },
  ])
  expect(
    await does(officer, 'editDecree', draft, { ...same, legalReferences: ['Undang-Undang <b>Nomor</b> 24'] }),
  ).toMatchObject({
    issues: [{ path: 'legalReferences.0', code: 'UNPRINTABLE' }],
  })
  const bare = await did(officer, 'editDecree', draft, {
    ...same,
    considerations: [CONCLUSION],
    legalReferences: ['Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi'],
  })
  const refused = await does(officer, 'submitDecree', bare)
  expect(refused).toMatchObject({
    code: 'TEXT_INCOMPLETE',
    message: expect.stringMatching(/pertimbangan yang menyebut alasannya.*sedikitnya satu peraturan/),
  })
  expect(refused.message).not.toContain('menyimpulkan')
  const whole = await did(officer, 'editDecree', bare, {
    ...same,
    legalReferences: ['Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial'],
  })
  expect(await did(officer, 'submitDecree', whole)).toMatchObject({ state: 'REVIEW' })
})

test('a decree of a programme that names an Instruction of the President alone rests on the usual regulations besides', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const { cohort, programme } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  await admin.query(
    `with named as (insert into regulation (kind, state, number, year, title, source)
       values ('INPRES', 'ENACTED', '2', 2021, 'Optimalisasi', 'JDIH') returning id)
     update programme set regulation_ids = array(select id from named) where id = $1`,
    [programme],
  )
  const { text } = await drafts(await signIn('kubu-raya'), cohort)
  expect(text.legalReferences).toEqual([
    'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Jaminan Kecelakaan Kerja dan Jaminan Kematian',
    'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi',
  ])
})

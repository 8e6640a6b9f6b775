import { readFile } from 'node:fs/promises'
import { aReport, withdraws } from '@payung/database/testing/a-claim'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { issuesOf, mutates } from '../../../testing/mutation.builder.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import {
  aLine,
  aList,
  commit,
  logicalContent,
  revert,
  review,
  rowsOf,
  saved,
  settled,
  upload,
} from '../imports.builder.ts'

const FILE = await readFile(new URL('../fixtures/kpj-answer.csv', import.meta.url))
const PEOPLE = aList(
  aLine({ nik: '6112055511820202', name: 'Yuliana Kusuma' }),
  aLine({ nik: '6112055511820303', name: 'Siti Aminah' }),
  aLine({ nik: '6112055511820404', name: 'Maria Lestari' }),
)
const PROFILE = 'query ($id: ID!) { import(id: $id) { profile noteCount columns { header field } } }'
const CARDS = `query ($id: ID!) { worker(id: $id) { insurerAnswers { card { state handedOn note voidFrom mayHandOver } } } }`
const WORKER = `query ($id: ID!) { worker(id: $id) { membershipKind insurerAnswers { verdict reason maskedMembershipNumber }
  history { because changes { field before after } } } }`

describe('an insurer’s answer', () => {
  test('is recognised by its columns, reviewed like any file, and tells whom nobody knows', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, PEOPLE)
    const answer = await review(officer, FILE, 'jawaban.csv')
    expect(answer).toMatchObject({
      state: 'REVIEW',
      rowCount: 5,
      validCount: 3,
      invalidCount: 2,
      createCount: 0,
      updateCount: 2,
      issueCounts: [
        { code: 'NATIONAL_ID_LENGTH', severity: 'ERROR', count: 1 },
        { code: 'UNKNOWN_PERSON', severity: 'ERROR', count: 1 },
      ],
    })
    expect((await officer.ask(PROFILE, { id: answer.id })).import).toMatchObject({
      profile: 'KPJ_ANSWER',
      noteCount: 1,
      columns: [
        {},
        { field: 'nationalId' },
        { field: 'name' },
        { field: 'membershipNumber' },
        { field: 'answer' },
        { field: 'answerReason' },
      ],
    })
    const { edges } = await rowsOf(officer, answer.id, 'first: 10, code: "UNKNOWN_PERSON"')
    expect(edges).toMatchObject([{ node: { row: 8, outcome: 'INVALID', issues: [{ header: 'NIK' }] } }])
  })

  test('gives the accepted their KPJ with their history, keeps why others were rejected, once', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, PEOPLE)
    const answer = await saved(officer, FILE, 'jawaban.csv')
    expect(answer).toMatchObject({ state: 'COMMITTED', updateCount: 2 })
    const { rows } = await admin.query(
      'select id, name, membership_kind, membership_number, version from worker order by id',
    )
    expect(rows).toMatchObject([
      { membership_kind: 'SELF_EMPLOYED', membership_number: '12345678901', version: 2 },
      { name: 'Siti Aminah', membership_kind: 'NONE', membership_number: null, version: 1 },
      { membership_number: '12345678903', version: 2 },
    ])
    const accepted = await officer.ask(WORKER, { id: globalIdOf('Worker', rows[0].id) })
    expect(accepted.worker).toMatchObject({
      insurerAnswers: [{ verdict: 'ACCEPTED', reason: null }],
      history: [
        {
          because: 'Jawaban KPJ, berkas jawaban.csv',
          changes: [{ field: 'membershipKind' }, { field: 'membershipNumber' }],
        },
        {},
      ],
    })
    expect(accepted.worker.insurerAnswers[0].maskedMembershipNumber).not.toContain('12345678901')
    const rejected = await officer.ask(WORKER, { id: globalIdOf('Worker', rows[1].id) })
    expect(rejected.worker.insurerAnswers).toEqual([
      { verdict: 'REJECTED', reason: 'Usia lewat 65 tahun', maskedMembershipNumber: null },
    ])
    const again = await review(officer, FILE, 'jawaban.csv')
    expect(again).toMatchObject({ updateCount: 0, skipCount: 2 })
    await commit(officer, answer.id, 'again')
    expect((await admin.query(`select from insurer_answer`)).rowCount).toBe(3)
  })

  test('is looked up by a database that knows how many rows it has: expecting one, it compares each with each', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, PEOPLE)
    // As after the night: what is known is the list alone.
    await admin.query('analyze import_row')
    await review(officer, FILE, 'jawaban.csv')
    const { rows: files } = await admin.query(`select id from import_file where profile = 'KPJ_ANSWER'`)
    const { rows } = await admin.query(
      `explain (format json) select from import_row where import_id = '${files[0].id}'`,
    )
    expect(rows[0]['QUERY PLAN'][0].Plan['Plan Rows']).toBe(5)
  })

  test('is taken back like any import: numbers go, answers are told no more, the log keeps both', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, PEOPLE)
    const before = await logicalContent(admin)
    const answer = await saved(officer, FILE, 'jawaban.csv')
    expect(await logicalContent(admin)).not.toEqual(before)
    await revert(officer, answer.id, 3)
    expect(await settled(officer, answer.id)).toMatchObject({ state: 'REVERTED' })
    expect(await logicalContent(admin)).toEqual(before)
    for (const { id } of (await admin.query('select id from worker')).rows) {
      expect((await officer.ask(WORKER, { id: globalIdOf('Worker', id) })).worker.insurerAnswers).toEqual([])
    }
    expect((await admin.query('select from insurer_answer')).rowCount).toBe(6)
    expect(await saved(officer, FILE, 'jawaban.csv')).toMatchObject({ state: 'COMMITTED', updateCount: 2 })
  })

  test('says nothing about other custodians’ people, and nobody else reads what it said', async ({ signIn, admin }) => {
    const [officer, city] = [await signIn('kubu-raya'), await signIn('pontianak')]
    await saved(officer, PEOPLE)
    expect(await review(city, FILE, 'jawaban.csv')).toMatchObject({ updateCount: 0, skipCount: 0, validCount: 0 })
    await saved(officer, FILE, 'jawaban.csv')
    const { rows } = await admin.query('select id from worker limit 1')
    expect((await city.ask(WORKER, { id: globalIdOf('Worker', rows[0].id) })).worker).toBeNull()
  })

  test('can be named by hand: then a list of people lacks a verdict, and an answer named as people lacks villages', async ({
    signIn,
  }) => {
    const officer = await signIn('kubu-raya')
    const named = async (content: string | Uint8Array, profile: string) => {
      const { createImport } = await officer.ask(
        'mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id } } } }',
        { input: { fileId: await upload(officer, content), profile } },
      )
      return settled(officer, createImport.data.id)
    }
    expect(await named(PEOPLE, 'KPJ_ANSWER')).toMatchObject({ state: 'NEEDS_LAYOUT', headerRow: 1 })
    expect(await named('apa saja\ntanpa judul\n', 'KPJ_ANSWER')).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'HEADER_NOT_FOUND' },
    })
    expect(await named(FILE, 'PEOPLE')).toMatchObject({ state: 'NEEDS_LAYOUT' })
  })

  test('in words that nobody knows is mapped by hand, and recognised the next time', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, PEOPLE)
    const strange = [
      'Nomor Induk,Peserta,No Kartu,Kolom X,Kolom Y',
      '6112055511820202,YULIANA,12345678901,diterima,',
      '6112055511820303,SITI,,ditolak,Usia lewat',
    ].join('\n')
    const first = await review(officer, strange, 'cabang.csv')
    expect(first.state).not.toBe('REVIEW')
    const fields = ['nationalId', 'name', 'membershipNumber', 'answer', 'answerReason']
    const input = {
      importId: first.id,
      sheet: first.sheets[0].name,
      headerRow: 1,
      profile: 'KPJ_ANSWER',
      mapping: fields.map((field, column) => ({ column, field })),
    }
    const { chooseImportLayout } = await officer.ask(
      'mutation ($input: ChooseImportLayoutInput!) { chooseImportLayout(input: $input) { __typename } }',
      { input },
    )
    expect(chooseImportLayout.__typename).toBe('ChooseImportLayoutSuccess')
    expect(await settled(officer, first.id)).toMatchObject({ state: 'REVIEW', validCount: 2, updateCount: 1 })
    const next = await review(officer, strange.replace('12345678901', '12345678902'), 'cabang-lagi.csv')
    expect(next).toMatchObject({ state: 'REVIEW', validCount: 2, updateCount: 1 })
    expect(next.columns.map(({ field }: { field: string }) => field)).toEqual(fields)
  })
})

test('the card of whom the insurer took on is handed over, shown, void after a death, and taken back', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await saved(officer, PEOPLE)
  await saved(officer, FILE, 'jawaban.csv')
  const { rows } = await admin.query<{ id: string }>('select id from worker order by id')
  const [accepted = '', rejected = ''] = rows.map(({ id }) => globalIdOf('Worker', id))
  const cards = async (client = officer) =>
    (await client.ask(CARDS, { id: accepted })).worker.insurerAnswers.map(({ card }: { card: object }) => card)
  const records = (workerIds: readonly string[], more: object = {}, client = officer) =>
    mutates(client, 'recordCardHandOver', { workerIds, handedOn: '2026-11-20', ...more }, 'people')
  const NOT_YET = { state: 'NOT_HANDED_OVER', handedOn: null, note: null, voidFrom: null, mayHandOver: true }
  expect(await cards()).toEqual([NOT_YET])
  expect(await records([accepted, rejected])).toMatchObject({ code: 'CARD_OF_NOBODY' })
  expect(issuesOf(await records([accepted], { handedOn: '2099-01-01', note: 'x' }))).toEqual([
    'handedOn CARD_DAY_INVALID',
    'note CARD_NOTE_INVALID',
  ])
  expect(await records([])).toMatchObject({ code: 'CARDS_AT_ONCE' })
  expect(await records([accepted], {}, await signIn('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await records([accepted], { note: 'Di balai desa' })).toEqual({
    __typename: 'RecordCardHandOverSuccess',
    data: { people: 1 },
  })
  const handedOver = { ...NOT_YET, state: 'HANDED_OVER', handedOn: '2026-11-20', note: 'Di balai desa' }
  expect(await cards()).toEqual([handedOver])
  const event = await aReport(admin, rows[0]?.id ?? '', { day: '2026-11-21' })
  expect(await cards()).toEqual([{ ...handedOver, state: 'VOID', voidFrom: '2026-11-21' }])
  expect(await records([accepted], { handedOn: '2026-11-22' })).toMatchObject({ code: 'CARD_IS_VOID' })
  await withdraws(admin, event)
  expect(await cards()).toEqual([handedOver])
  await mutates(officer, 'withdrawCardHandOver', { workerIds: [accepted] }, 'people')
  expect(await cards()).toEqual([NOT_YET])
})

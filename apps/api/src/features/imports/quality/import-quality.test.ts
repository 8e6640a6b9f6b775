import { TENANTS } from '@payung/database/testing'
import { expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, review, settled, upload } from '../imports.builder.ts'
import { COLUMN, repair } from '../repair/repair.builder.ts'

const QUALITY = `{ importSenders importQuality { sender files rows valid months { files rows valid } faults { code rows } } }`

test('each sender’s files add up, commonest faults first, also when the rows are gone; nobody else sees them', async ({
  signIn,
  admin,
}) => {
  const [officer, city] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const send = async (sender: string | null, list: string) => {
    const { createImport } = await officer.ask(
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id } } } }',
      { input: { fileId: await upload(officer, list), sender } },
    )
    return settled(officer, createImport.data.id)
  }
  await send('Desa  Tanjung Beringin ', aList(aLine(), aLine({ name: '' }), aLine({ name: '' }), aLine({ nik: '123' })))
  await send('Desa Tanjung Beringin', aList(aLine()))
  await send(null, aList(aLine()))
  const expected = {
    importSenders: ['Desa Tanjung Beringin'],
    importQuality: [
      {
        sender: 'Desa Tanjung Beringin',
        files: 2,
        rows: 5,
        valid: 2,
        months: [{ files: 2, rows: 5, valid: 2 }],
        faults: [
          { code: 'NAME_MISSING', rows: 2 },
          { code: 'NATIONAL_ID_LENGTH', rows: 1 },
        ],
      },
      { sender: '', files: 1, rows: 1, valid: 1, months: [{ files: 1, rows: 1, valid: 1 }], faults: [] },
    ],
  }
  expect(await officer.ask(QUALITY)).toEqual(expected)
  const listed = await officer.ask(
    '{ imports(first: 10, sender: "Desa Tanjung Beringin") { edges { node { sender } } } }',
  )
  expect(listed.imports.edges).toHaveLength(2)
  expect(await city.ask(QUALITY)).toEqual({ importSenders: [], importQuality: [] })
  // Saved, so that they stay when their rows go.
  await admin.query(`update import_file set state = 'COMMITTING'`)
  await admin.query(
    `update import_file set state = 'COMMITTED', committed_at = now(), created_at = now() - interval '31 days'`,
  )
  await admin.query('select app.remove_old_staging()')
  expect((await admin.query('select from import_issue')).rowCount).toBe(0)
  expect((await officer.ask(QUALITY)).importQuality).toMatchObject(
    expected.importQuality.map(({ months: _, ...rest }) => rest),
  )
})

const CREATE =
  'mutation ($input: CreateImportInput!) { createImport(input: $input) { __typename ... on CreateImportSuccess { data { id sender } } ... on ValidationError { issues { path code } } } }'

test('a sender is a village or an agency by its one name, and written by hand only where it is neither', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const { rows } = await admin.query(
    `insert into agency (tenant_id, name) values ($1, 'Dinas Perikanan'), ($2, 'Dinas Kota') returning id`,
    [TENANTS['kubu-raya'].id, TENANTS.pontianak.id],
  )
  const send = async (sender: Record<string, unknown>) =>
    (await officer.ask(CREATE, { input: { fileId: await upload(officer, aList(aLine())), ...sender } })).createImport
  expect((await send({ senderVillage: '61.12.05.2003' })).data.sender).toBe('Desa Tanjung Beringin, Batu Ampar')
  expect((await send({ senderAgency: globalIdOf('Agency', rows[0].id) })).data.sender).toBe('Dinas Perikanan')
  expect((await send({ sender: ' Koperasi  Laut ' })).data.sender).toBe('Koperasi Laut')
  for (const sender of [{ senderVillage: '61.71.01.1001' }, { senderAgency: globalIdOf('Agency', rows[1].id) }])
    expect(await send(sender)).toMatchObject({ issues: [{ path: 'sender', code: 'SENDER_UNKNOWN' }] })
})

test('a warning that was let rest is no fault of its sender: not while its row is kept, and not afterwards', async ({
  signIn,
  admin,
}) => {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  const [officer, province] = [await signIn('kubu-raya'), await signIn('provinsi')]
  const { id } = await review(
    officer,
    aList(aLine({ occupation: 'Pawang hujan' }), aLine({ occupation: 'Juru kunci' })),
  )
  const faults = async () => ({
    own: (await officer.ask(QUALITY)).importQuality[0].faults,
    below: (await province.ask(BELOW)).importQualityBelow[0].faults,
  })
  const code = 'OCCUPATION_UNKNOWN'
  expect(await faults()).toEqual({ own: [{ code, rows: 2 }], below: [{ code, rows: 2 }] })
  await repair(officer, 'ignoreImportIssue', {
    importId: id,
    ...{ row: 2, version: 1, column: COLUMN.occupation, code, reason: 'Memang pekerjaannya', alike: false },
  })
  const expected = { own: [{ code, rows: 1 }], below: [{ code, rows: 1 }] }
  expect(await faults()).toEqual(expected)
  const { importQualityRows } = await officer.ask(ROWS, { sender: '', code })
  expect(importQualityRows.totalCount).toBe(1)
  await admin.query(`update import_file set state = 'COMMITTING'`)
  await admin.query(
    `update import_file set state = 'COMMITTED', committed_at = now(), created_at = now() - interval '31 days'`,
  )
  await admin.query('select app.remove_old_staging()')
  expect(await faults()).toEqual(expected)
})

const BELOW = '{ importQualityBelow { government { code } files rows valid months { rows } faults { code rows } } }'

test('the province hears sums of its regencies and cities; they hear nothing of each other, and a part of it hears of that part', async ({
  signIn,
  admin,
}) => {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  const [regency, city, province] = [await signIn('kubu-raya'), await signIn('pontianak'), await signIn('provinsi')]
  await review(regency, aList(aLine(), aLine({ name: '' })))
  await review(city, aList(aLine({ name: '' })))
  const { importQualityBelow } = await province.ask(BELOW)
  expect(importQualityBelow).toEqual([
    {
      government: { code: '61.12' },
      files: 1,
      rows: 2,
      valid: 1,
      months: [{ rows: 2 }],
      faults: [{ code: 'NAME_MISSING', rows: 1 }],
    },
    expect.objectContaining({ government: { code: '61.71' }, files: 1, rows: 1, valid: 0 }),
  ])
  expect((await regency.ask(BELOW)).importQualityBelow).toEqual([])
  await admin.query(`delete from membership where tenant_id = $1 and role <> 'OFFICER'`, [TENANTS.provinsi.id])
  await admin.query(`update membership set area_prefix = '61.71' where tenant_id = $1`, [TENANTS.provinsi.id])
  const part = await signIn('provinsi')
  expect((await part.ask(BELOW)).importQualityBelow).toMatchObject([{ government: { code: '61.71' } }])
})

const ROWS = `query ($sender: String!, $code: String, $valid: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
  importQualityRows(sender: $sender, code: $code, valid: $valid, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { file { fileName } row { row cells { column text } issues { code } } } } } }`

test('each figure opens as many rows as it says, with every number masked, and nobody else’s', async ({
  signIn,
  admin,
}) => {
  const [officer, city] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const nik = '61120555118299'
  await review(officer, aList(aLine(), aLine({ nik }), aLine({ name: '' })), 'pertama.csv')
  await review(officer, aList(aLine({ name: '' })), 'kedua.csv')
  const rowsBelow = async (client: typeof officer, variables: Record<string, unknown>) =>
    (await client.ask(ROWS, { sender: '', ...variables })).importQualityRows
  const cursors = (page: { edges: { cursor: string }[] }) => page.edges.map(({ cursor }) => cursor)
  const missing = await rowsBelow(officer, { code: 'NAME_MISSING' })
  expect(missing.totalCount).toBe(2)
  expect(
    missing.edges.map((edge: { node: { file: { fileName: string }; row: { row: number } } }) => [
      edge.node.file.fileName,
      edge.node.row.row,
    ]),
  ).toEqual([
    ['kedua.csv', 2],
    ['pertama.csv', 4],
  ])
  expect((await rowsBelow(officer, { code: 'NAME_MISSING', after: missing.edges[0].cursor })).edges).toHaveLength(1)
  const [sound, faulty] = [await rowsBelow(officer, { valid: true }), await rowsBelow(officer, { valid: false })]
  expect([sound.totalCount, faulty.totalCount]).toEqual([1, 3])
  const backward = await rowsBelow(officer, { valid: false, last: 10, before: cursors(faulty).at(-1) })
  expect(cursors(backward)).toEqual(cursors(faulty).slice(0, -1))
  expect(cursors(await rowsBelow(officer, { valid: false, last: 10 }))).toEqual(cursors(faulty))
  expect(JSON.stringify(faulty)).not.toContain(nik)
  expect((await admin.query(`select from audit_event where action = 'IMPORT_CELLS_OPENED'`)).rowCount).toBe(0)
  expect(await rowsBelow(city, {})).toMatchObject({ totalCount: 0, edges: [] })
})

import { describe, expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, commit, HEADER, layWestKalimantan, review, settled } from '../imports.builder.ts'

const MAPPING = [
  { column: 0, field: 'nationalId' },
  { column: 1, field: 'name' },
  { column: 5, field: 'village' },
]

async function mutate(client: Client, name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const answer = await client.ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { data { id state } } ... on Error { code } } }`,
    { input },
  )
  return answer[name]
}

async function choose(officer: Client, importId: string) {
  await mutate(officer, 'chooseImportLayout', { importId, sheet: 'CSV', headerRow: 1, mapping: MAPPING })
  return settled(officer, importId)
}

async function memoryOf(client: Client, id: string) {
  const { import: upload } = await client.ask(
    `query ($id: ID!) { import(id: $id) { state rememberedLayout { at } columns { header field }
      villageQuestions { village district ambiguous rows candidates { code name } } } }`,
    { id },
  )
  return upload
}

describe.each([
  ['whose header is found', 'NIK,A,Tgl,JK,Kec,B,Kerja,Telp', 'NEEDS_LAYOUT'],
  ['whose header nobody would find', 'X,A,Tgl,JK,Kec,B,Kerja,Telp', 'REFUSED'],
])('a layout %s', (_, header, unknown) => {
  const list = (...lines: string[]) => [header, ...lines].join('\n')

  test('is recognised in the sender’s next file by what a person said, and forgotten when asked', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const first = await review(officer, list(aLine(), aLine(), aLine()))
    expect(first.state).toBe(unknown)
    expect(await choose(officer, first.id)).toMatchObject({ state: 'REVIEW', validCount: 3, invalidCount: 0 })
    expect((await memoryOf(officer, first.id)).rememberedLayout).toBeNull()
    expect(JSON.stringify((await admin.query('select * from import_mapping')).rows)).not.toContain('nationalId')

    // Other people, other case, the same layout.
    const second = await review(officer, list(aLine(), aLine()).replace('Kerja', 'KERJA'))
    const memory = await memoryOf(officer, second.id)
    expect(memory).toMatchObject({ state: 'REVIEW', rememberedLayout: { at: expect.any(String) } })
    expect(memory.columns[1]).toEqual({ header: 'A', field: 'name' })
    // To another office nobody has said anything.
    expect((await review(await signIn('provinsi'), list(aLine(), aLine()))).state).toBe(unknown)

    const forget = () => mutate(officer, 'forgetImportLayout', { importId: second.id })
    expect(await forget()).toMatchObject({ data: { state: 'READING' } })
    expect((await settled(officer, second.id)).state).toBe(unknown)
    expect(await forget()).toMatchObject({ code: 'NOTHING_REMEMBERED' })
  })
})

test('what is remembered of a layout and does not open is not written over', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  const list = (...lines: string[]) => ['NIK,A,Tgl,JK,Kec,B,Kerja,Telp', ...lines].join('\n')
  const flip = () =>
    admin.query(
      'update import_mapping set mapping_cipher = set_byte(mapping_cipher, 20, 255 - get_byte(mapping_cipher, 20))',
    )
  await choose(officer, (await review(officer, list(aLine(), aLine()))).id)
  await flip()
  const stored = async () => (await admin.query('select id, mapping_cipher from import_mapping')).rows
  const broken = await stored()
  const next = await review(officer, list(aLine(), aLine()))
  expect(next.state).toBe('NEEDS_LAYOUT')
  expect(await choose(officer, next.id)).toMatchObject({ state: 'REVIEW', validCount: 2 })
  expect(await stored()).toEqual(broken)
  expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
    { place: 'import_mapping.mapping_cipher', subject_id: broken[0].id },
  ])
  await flip()
  const { rememberedLayout } = await memoryOf(officer, (await review(officer, list(aLine()))).id)
  expect(rememberedLayout).toEqual({ at: expect.any(String) })
})

test('an ambiguous village is asked once, and the answer holds for all rows and for the next file', async ({
  signIn,
  admin,
}) => {
  await layWestKalimantan(admin)
  const { rows: doubled } = await admin.query(
    `select name, array_agg(code order by code) as codes from area where level = 'VILLAGE' group by name having count(*) = 2 order by name limit 1`,
  )
  const { name, codes } = doubled[0]
  const officer = await signIn('provinsi')
  const list = (...people: string[]) => [HEADER, ...people].join('\n')
  const at = { village: name, district: '' }
  const first = await review(officer, list(aLine(at), aLine(at), aLine({ village: 'Entah Berantah', district: '' })))
  const { villageQuestions } = await memoryOf(officer, first.id)
  expect(villageQuestions).toMatchObject([
    { village: name, ambiguous: true, rows: 2, candidates: codes.map((code: string) => ({ code })) },
    { village: 'Entah Berantah', ambiguous: false, rows: 1 },
  ])
  const importId = first.id
  const answer = { village: name, district: '', regency: '', code: codes[1] }
  for (const wrong of [
    { ...answer, code: '61.99.01.1001' },
    { ...answer, village: 'Lain' },
  ]) {
    const input = { importId, answers: [wrong] }
    expect(await mutate(officer, 'answerImportVillages', input)).toMatchObject({ code: 'VALIDATION' })
  }
  const input = { importId, answers: [answer] }
  expect(await mutate(officer, 'answerImportVillages', input)).toMatchObject({ data: { state: 'READING' } })
  expect(await settled(officer, first.id)).toMatchObject({ state: 'REVIEW', validCount: 2, invalidCount: 1 })
  expect((await memoryOf(officer, first.id)).villageQuestions).toHaveLength(1)

  const second = await review(officer, list(aLine({ village: `Desa ${name.toUpperCase()}`, district: '' })))
  expect(second).toMatchObject({ validCount: 1, invalidCount: 0 })
  await commit(officer, second.id)
  await settled(officer, second.id)
  const { rows: people } = await admin.query('select village_code from worker')
  expect(people).toEqual([{ village_code: codes[1] }])
})

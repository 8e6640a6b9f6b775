import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const ANSWER = `__typename ... on ValidationError { issues { path code } } ... on Error { code message messageEn }`
const FIELDS = `id name state version articles { label fundingSource text } replacedBy { name } replaces { name } actions`
const SAVE = `mutation ($input: SaveRegulationInput!) { saveRegulation(input: $input) { ${ANSWER} ... on SaveRegulationSuccess { data { ${FIELDS} } } } }`
const MOVE = `mutation ($input: MoveRegulationInput!) { moveRegulation(input: $input) { ${ANSWER} ... on MoveRegulationSuccess { data { ${FIELDS} } } } }`
const ENACT = `mutation ($input: EnactRegulationInput!) { enactRegulation(input: $input) { ${ANSWER} ... on EnactRegulationSuccess { data { ${FIELDS} } } } }`
const RECORD = `mutation ($input: RecordGazetteInput!) { recordGazette(input: $input) { ${ANSWER} ... on RecordGazetteSuccess { data { version title titleUnread gazetteYear gazetteNumber } } } }`
const REPLACE = `mutation ($input: ReplaceRegulationInput!) { replaceRegulation(input: $input) { ${ANSWER} ... on ReplaceRegulationSuccess { data { ${FIELDS} } } } }`
const LIST = `query ($filter: RegulationFilter, $first: Int, $after: String) { regulations(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { name state tenant { code } } } } regulationFacets(filter: $filter) { dimension key count } }`

const PERBUP = {
  kind: 'PERBUP',
  title: 'Perlindungan pekerja rentan',
  articles: [
    { label: 'Pasal 6', subject: 'FUNDING_SOURCE', fundingSource: 'CSR', text: 'Perusahaan dapat membiayai iuran.' },
    { label: 'Pasal 7', subject: 'GROUP', occupationCode: 'FARMER', text: 'Petani kecil.' },
  ],
}

const save = async (client: Client, input: object) => (await client.ask(SAVE, { input })).saveRegulation

async function enacted(client: Client, number: string, enactedOn = '2024-05-02') {
  const { data } = await save(client, PERBUP)
  await client.ask(MOVE, { input: { regulationId: data.id, expectedVersion: 1, action: 'BEGIN_DRAFT' } })
  const { enactRegulation } = await client.ask(ENACT, {
    input: {
      regulationId: data.id,
      expectedVersion: 2,
      number,
      year: Number(enactedOn.slice(0, 4)),
      enactedOn,
      inForceOn: enactedOn,
    },
  })
  return enactRegulation
}

const LEGAL = ['LEGAL_REVIEWER'] as const

describe('a regulation', () => {
  test('is planned, drafted, enacted, and then public', async ({ signIn, admin }) => {
    await giveRoles(admin, 'kubu-raya', LEGAL)
    const legal = await signIn('kubu-raya')
    const province = await signIn('provinsi')
    const names = async (client: Client) =>
      (await client.ask(LIST)).regulations.edges.map(({ node }: { node: { name: string } }) => node.name)
    const { data } = await save(legal, PERBUP)
    expect(data).toMatchObject({ name: 'Perbup Kubu Raya', state: 'PLANNED', actions: ['EDIT', 'BEGIN_DRAFT'] })
    expect(data.articles.map(({ label }: { label: string }) => label)).toEqual(['Pasal 6', 'Pasal 7'])
    expect(await names(province)).toEqual([])
    const made = await enacted(legal, '22')
    expect(made.data).toMatchObject({
      name: 'Perbup Kubu Raya 22/2024',
      state: 'ENACTED',
      actions: ['RECORD_GAZETTE', 'REPLACE'],
    })
    expect(await names(province)).toEqual(['Perbup Kubu Raya 22/2024'])
  })

  test('enacted, is not written again, and its number is nobody else’s', async ({ signIn, admin }) => {
    await giveRoles(admin, 'kubu-raya', LEGAL)
    const legal = await signIn('kubu-raya')
    const { data } = await enacted(legal, '22')
    expect(await save(legal, { ...PERBUP, regulationId: data.id, expectedVersion: 3 })).toMatchObject({
      __typename: 'ConflictError',
      code: 'REGULATION_STATE',
    })
    expect(await enacted(legal, '22')).toMatchObject({ code: 'REGULATION_NUMBER_TAKEN' })
  })

  test('is replaced by another of the same government that is enacted, and each names the other', async ({
    signIn,
    admin,
  }) => {
    await giveRoles(admin, 'kubu-raya', LEGAL)
    const legal = await signIn('kubu-raya')
    const old = (await enacted(legal, '4', '2020-02-03')).data
    const planned = (await save(legal, PERBUP)).data
    const replace = async (replacedById: string, replacedOn = '2024-05-02') =>
      (await legal.ask(REPLACE, { input: { regulationId: old.id, expectedVersion: 3, replacedById, replacedOn } }))
        .replaceRegulation
    expect(await replace(planned.id)).toMatchObject({ issues: [{ path: 'replacedById', code: 'SUCCESSOR_INVALID' }] })
    expect(await replace(old.id)).toMatchObject({ issues: [{ code: 'SUCCESSOR_INVALID' }] })
    const heir = (await enacted(legal, '22')).data
    expect(await replace(heir.id, '2020-02-03')).toMatchObject({ issues: [{ code: 'REPLACED_BEFORE_ENACTED' }] })
    expect((await replace(heir.id)).data).toMatchObject({
      state: 'REPLACED',
      replacedBy: { name: 'Perbup Kubu Raya 22/2024' },
      actions: [],
    })
    const { regulation } = await legal.ask(`query ($id: ID!) { regulation(id: $id) { replaces { name } } }`, {
      id: heir.id,
    })
    expect(regulation.replaces).toEqual([{ name: 'Perbup Kubu Raya 4/2020' }])
  })

  test('is recorded with its gazette once that is known, by whoever may enact it, and with faults not', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    await giveRoles(admin, 'kubu-raya', LEGAL)
    const legal = await signIn('kubu-raya')
    const { id } = (await enacted(legal, '22')).data
    const record = async (client: Client, gazette: object, expectedVersion = 3) =>
      (await client.ask(RECORD, { input: { regulationId: id, expectedVersion, ...gazette } })).recordGazette
    const gazette = { gazetteYear: 2024, gazetteNumber: ' 22 ' }
    expect((await record(legal, { gazetteYear: 2023, gazetteSupplement: '7' })).issues).toEqual([
      { path: 'gazetteNumber', code: 'GAZETTE_INCOMPLETE' },
      { path: 'gazetteYear', code: 'GAZETTE_YEAR' },
      { path: 'gazetteSupplement', code: 'GAZETTE_SUPPLEMENT' },
    ])
    expect((await record(legal, gazette)).data).toMatchObject({ version: 4, gazetteYear: 2024, gazetteNumber: '22' })
    expect(await record(legal, gazette)).toMatchObject({ code: 'VERSION_CHANGED' })
    expect((await record(legal, { gazetteYear: 2024, gazetteNumber: '23' }, 4)).data.gazetteNumber).toBe('23')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await record(officer, gazette, 5)).toMatchObject({ __typename: 'NotAllowedError' })
  })

  test('gets its title as its text has it, once, where that came from a report', async ({ signIn, admin }) => {
    await giveRoles(admin, 'kubu-raya', LEGAL)
    const legal = await signIn('kubu-raya')
    const { rows } = await admin.query(
      `insert into regulation (tenant_id, kind, state, number, year, title, title_unread, enacted_on, in_force_on)
       values ($1, 'PERBUP', 'ENACTED', '27', 2024, 'Pekerja rentan', true, '2024-01-01', '2024-01-01') returning id`,
      [TENANTS['kubu-raya'].id],
    )
    const { id } = rows[0]
    const record = async (input: object) =>
      (await legal.ask(RECORD, { input: { regulationId: globalIdOf('Regulation', id), ...input } })).recordGazette
    const title = 'Perlindungan Pekerja Rentan melalui Program Jaminan Sosial Ketenagakerjaan'
    expect((await record({ expectedVersion: 1, title: 'x 😀' })).issues).toEqual([
      { path: 'title', code: 'TITLE_LENGTH' },
      { path: 'title', code: 'UNPRINTABLE' },
    ])
    expect((await record({ expectedVersion: 1 })).data).toMatchObject({ version: 2, titleUnread: true })
    expect((await record({ expectedVersion: 2, title: ` ${title} ` })).data).toMatchObject({
      title,
      titleUnread: false,
    })
    expect((await record({ expectedVersion: 3, title })).issues).toEqual([{ path: 'title', code: 'TITLE_STANDS' }])
  })

  test('with a fault says in which field', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const faulty = {
      kind: 'PERWALI',
      title: ' x ',
      number: '12 😀',
      articles: [{ label: '', subject: 'FUNDING_SOURCE', text: 'Isi' }],
    }
    expect((await save(officer, faulty)).issues).toEqual([
      { path: 'kind', code: 'REGULATION_KIND' },
      { path: 'title', code: 'TITLE_LENGTH' },
      { path: 'number', code: 'UNPRINTABLE' },
      { path: 'articles.0.label', code: 'ARTICLE_LABEL' },
      { path: 'articles.0.fundingSource', code: 'FUNDING_SOURCE_UNKNOWN' },
    ])
  })

  test('that somebody else has changed meanwhile is not overwritten', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const { data } = await save(officer, PERBUP)
    const change = { ...PERBUP, regulationId: data.id, expectedVersion: 1, title: 'Judul kedua' }
    expect((await save(officer, change)).data.version).toBe(2)
    expect(await save(officer, change)).toMatchObject({ code: 'VERSION_CHANGED' })
  })

  test('is not enacted by an officer, planned by a village, or planned by a company', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    expect(await enacted(officer, '22')).toMatchObject({ __typename: 'NotAllowedError' })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect(await save(await signIn('kubu-raya'), PERBUP)).toMatchObject({ __typename: 'NotAllowedError' })
    expect(await save(await signIn('pertamina'), PERBUP)).toMatchObject({ __typename: 'NotAllowedError' })
  })
})

test('the list is narrowed by whose, kind, state and words, pages without end twice, and facets count what is left', async ({
  signIn,
  admin,
}) => {
  await admin.query(
    `insert into regulation (kind, state, number, year, title, source)
     select 'INPRES', 'ENACTED', n::text, 2000 + n, 'Instruksi ' || n, 'JDIH' from generate_series(1, 12) n`,
  )
  await admin.query(`insert into regulation (tenant_id, kind, title) values ($1, 'PERDA', '100% terlindungi')`, [
    TENANTS['kubu-raya'].id,
  ])
  const officer = await signIn('kubu-raya')
  const first = (await officer.ask(LIST, { first: 10 })).regulations
  const second = (await officer.ask(LIST, { first: 10, after: first.pageInfo.endCursor })).regulations
  expect([first.totalCount, first.edges.length, second.edges.length]).toEqual([13, 10, 3])
  expect(second.pageInfo.hasNextPage).toBe(false)
  expect((await officer.ask(LIST, { first: 10, after: 'bukan kursor' })).regulations.edges).toEqual(first.edges)
  const national = await officer.ask(LIST, { filter: { origins: ['NATIONAL'], search: 'instruksi 1' } })
  expect(national.regulations.totalCount).toBe(4)
  expect(national.regulationFacets).toContainEqual({ dimension: 'KIND', key: 'INPRES', count: 4 })
  expect((await officer.ask(LIST, { filter: { search: '100%' } })).regulations.totalCount).toBe(1)
  // As its name is written: kind and place, in any order of words.
  expect((await officer.ask(LIST, { filter: { search: 'perda kubu raya' } })).regulations.totalCount).toBe(1)
  expect((await officer.ask(LIST, { filter: { search: 'perda ketapang' } })).regulations.totalCount).toBe(0)
})

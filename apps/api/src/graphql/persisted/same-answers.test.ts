import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { arrangeConsoleThings } from '../../testing/console-things.builder.ts'
import { NODE_THINGS } from '../../testing/isolation/query-places.ts'
import { arrangeThings, node, type Things } from '../../testing/isolation/things.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { readConsoleDocuments } from './console-documents.ts'

const CONSOLE = await readConsoleDocuments()
// Thousands of requests of one person: who asks is read once.
const test = testWithJobs.extend<{ documents: typeof CONSOLE; settings: Record<string, string>; periodic: boolean }>({
  documents: CONSOLE,
  periodic: false,
  settings: { PAYUNG_IDENTITY_SECONDS: '60' },
})

/** Values of the console's variables, by name. */
const VARIABLES: Readonly<Record<string, unknown>> = {
  first: 10,
  parentCode: '61.12',
  search: 'raya',
  day: '2026-11-20',
  nationalId: '6112055511820202',
  name: 'Rahasia kubu raya',
  birthDate: '1982-11-15',
  villageCode: '61.12.05.2003',
  filter: null,
}

/** Values of variables that a query requires; an optional one of the same name would only narrow a list. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  account: 'TREASURY',
  areaCode: '61.12',
  by: 'DECREE',
  byCompany: true,
  code: '61.12',
  decides: true,
  filter: {},
  // In which the arranged budget line stands.
  fiscalYear: 2027,
  from: '2026-11-01',
  fromMonth: '2027-06-01',
  fundingSource: 'CSR',
  insuranceProgrammes: ['DEATH'],
  list: 'WORKERS',
  lostFrom: '2028-01-01',
  month: '2026-01-01',
  obvious: 80,
  payments: [{ fromMonth: '2027-01-01', untilMonth: '2027-02-01', amount: '1' }],
  people: 1,
  possible: 60,
  row: 2,
  searching: true,
  sender: '',
  skip: 0,
  until: '2026-11-30',
  within: '61.12',
  year: 2026,
}

/** Values of inputs, by their type. */
const INPUTS: Readonly<Record<string, unknown>> = {
  ContributionInput: { membershipKind: 'SELF_EMPLOYED', programmes: ['DEATH'], month: '2026-01-01', sources: ['CSR'] },
  FundingSimulationInput: {
    people: 10,
    programmes: ['DEATH'],
    fromMonth: '2026-06-01',
    untilMonth: '2026-08-01',
    payers: [{ source: 'CSR' }],
  },
}

/** The thing that a required variable names. */
const NAMED_THINGS: Readonly<Record<string, readonly [type: string, thing: keyof Things]>> = {
  afterId: ['Worker', 'worker'],
  decreeId: ['Decree', 'signedDecree'],
  listId: ['ContributionList', 'contributionList'],
  otherId: ['Cohort', 'cohort'],
  pledgeId: ['Pledge', 'pledge'],
  programmeId: ['Programme', 'programme'],
  roundId: ['Round', 'round'],
  workerId: ['Worker', 'worker'],
}

/** Of things of other types a query answers that there is nothing: a few say so as well as all. */
const STRANGE_THINGS = 2

const NO_DATA: ReadonlySet<string> = new Set(['id', '__typename', 'pageInfo'])

/** Queries that answer the province alone. */
const FOR_PROVINCE: readonly string[] = ['ClaimFiguresBelow', 'FormerNames', 'GovernmentQuality']

/** Queries whose answer holds nothing here, and why. */
const WITHOUT_DATA: Readonly<Record<string, string>> = {
  CompanyReach: 'answers companies alone, and none asks here',
  FreePlacesByDecree: 'nobody has left a place of a signed decree here',
  ListOfPayer: 'no other payer has drawn up a list of a decree here',
  OffsetLists: 'no list of the payer waits for its bill here',
  OpenBills: 'no bill of the payer is open here',
  OwnSecondFactor: 'says yes or no, and nobody here has a second factor',
  PledgePlaces: 'nobody was taken for the pledge here',
  PledgeableAgreements: 'answers companies alone, and none asks here',
  WorkerCredits: 'nobody whose months were paid has left here',
}

test('each query of the console is answered with data, by its id as by its text, for every thing that it can be asked of', async ({
  signIn,
  admin,
  keys,
}) => {
  const vault = vaultOf(keys)
  const things = await arrangeThings(admin, vault, 'kubu-raya', 'pertamina')
  await arrangePeople(admin, vault, variedPeople(40))
  const subjects = { things, ...(await arrangeConsoleThings(admin, vault, signIn, things)) }
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis)
     select unnest(array['DEATH_CASH', 'DEATH_PERIODIC', 'DEATH_FUNERAL']), '[2015-07-01,)', 14000000, 'RUPIAH', 'PP 82/2019' on conflict do nothing`,
  )
  // A paper that is still drawn, and what is told when it is done, would be in one of two answers.
  await eventually(async () =>
    expect((await admin.query('select from job where finished_at is null')).rowCount).toBe(0),
  )
  const [regency, province] = [await signIn('kubu-raya'), await signIn('provinsi')]
  const empty: string[] = []
  for (const [id, query] of Object.entries(CONSOLE)) {
    const [, kind, name = ''] = /^\s*(query|mutation) (\w+)/.exec(query) ?? []
    if (kind !== 'query') continue
    const client = FOR_PROVINCE.includes(name) ? province : regency
    let hasData = false
    for (const variables of variablesFor(query, subjects)) {
      const [byText, byId] = await Promise.all([
        answerTo(client, { query, variables }),
        answerTo(client, { documentId: id, variables }),
      ])
      expect(byId, `${name} ${JSON.stringify(variables)}`).toEqual(byText)
      expect(byId.content.data, `${name} ${JSON.stringify([variables, byId.content])}`).toBeDefined()
      hasData ||= byId.hasData
    }
    if (!hasData) empty.push(name)
  }
  expect(empty.sort(), 'queries without data').toEqual(Object.keys(WITHOUT_DATA))
}, 240_000)

/** What ids and other required variables name. */
interface Subjects {
  readonly things: Things
  readonly scan: string
  readonly otherCohort: string
  readonly ids: readonly string[]
}

/** One set for each thing that an id can name; one for a query without an id. */
function variablesFor(query: string, { things, scan, otherCohort, ids }: Subjects): Record<string, unknown>[] {
  const pledge = {
    agreementId: node('Agreement', things.agreement),
    regionId: node('Tenant', TENANTS['kubu-raya'].id),
    kind: 'WORKERS',
    workers: 3,
    areaCodes: ['61.12'],
    occupationCodes: [],
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    fromMonth: '2027-01-01',
    untilMonth: '2027-07-01',
  }
  const named = { fileId: scan, notIn: otherCohort, pledge }
  const byName = Object.entries(NAMED_THINGS).map(([name, [type, thing]]) => [name, node(type, things[thing])])
  const required: typeof VARIABLES = { ...VARIABLES, ...REQUIRED, ...named, ...Object.fromEntries(byName) }
  const definitions = /^\s*query \w+\s*\(([^)]*)\)/.exec(query)?.[1] ?? ''
  const variables = [...definitions.matchAll(/\$(\w+): ([^,\s]+)/g)].map(([, name = '', type = '']) => ({
    name,
    values: type.endsWith('!') ? { ...required, input: INPUTS[type.slice(0, -1)] } : VARIABLES,
  }))
  const common = Object.fromEntries(
    variables.flatMap(({ name, values }) => (name in values ? [[name, values[name]]] : [])),
  )
  if (!variables.some(({ name }) => name === 'id')) return [common]
  const all = [
    ...NODE_THINGS.map(([type, thing]) => node(type, things[thing])),
    node('Decree', things.signedDecree),
    ...ids,
  ]
  const types = typesOf(query)
  const fitting = all.filter((id) => types.has(typeOf(id)))
  if (fitting.length === 0) return all.map((id) => ({ ...common, id }))
  const strange = all.filter((id) => !types.has(typeOf(id))).slice(0, STRANGE_THINGS)
  return [...fitting, ...strange].map((id) => ({ ...common, id }))
}

/** What the id of a query names: the thing that a field is called after, or its argument, or a fragment. */
function typesOf(query: string): ReadonlySet<string> {
  const names = [/(\w+)\(\s*id: \$id/g, /(\w+)Id: \$id/g, /\.\.\. on (\w+)/g].flatMap((pattern) =>
    [...query.matchAll(pattern)].map(([, name = '']) => name),
  )
  return new Set(names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`))
}

function typeOf(id: string): string {
  return Buffer.from(id, 'base64').toString().split(':')[0] ?? ''
}

async function answerTo(client: Client, body: object) {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  const shown = JSON.parse(text, steady) as { data?: Record<string, unknown> | null }
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    content: shown,
    hasData: holdsData(shown.data),
  }
}

/** Cursors are sealed anew each time, a page of numbers says when it was made, and a defect has a reference of its own. */
function steady(key: string, value: unknown): unknown {
  return typeof value === 'string' && /cursor|^reference$|^asOf$/i.test(key) ? '…' : value
}

/** Whether an answer says more than that there is nothing: no id of what was asked, no flag, no number of none. */
function holdsData(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsData)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([key, inner]) => !NO_DATA.has(key) && holdsData(inner))
  return typeof value === 'string' || (typeof value === 'number' && value !== 0)
}

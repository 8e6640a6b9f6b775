import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { globalIdOf } from '../graphql/ids.ts'
import { giveRoles } from './membership.builder.ts'
import { issuesOf, mutates } from './mutation.builder.ts'
import { test } from './test.ts'

const TEXT = 'Ibu Ana, NIK 611201 450890 0001'
const OFFICIAL = { name: 'Ana Lestari', post: 'Bendahara', number: '821/1/2026', appointedOn: '2026-01-05' }
const PROGRAMME = {
  name: 'Perlindungan nelayan',
  insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  fundingSource: 'REGIONAL_BUDGET',
  quotas: [],
}
const ROUND = {
  programmeId: globalIdOf('Programme', randomUUID()),
  name: 'Putaran pertama',
  dueOn: '2099-12-31',
  villages: [],
  others: [{ kind: 'MARKET', name: 'Pasar Flamboyan', quota: 5 }],
}
const PARTY = { kind: 'INSURER', signatoryCapacity: 'DEFINITIVE', outsideName: 'Cabang Pontianak' }
const AGREEMENT = {
  kind: 'COOPERATION',
  title: 'Perlindungan pekerja rentan',
  purpose: 'Perlindungan pekerja rentan',
  validFrom: '2027-01-01',
  lastDay: '2027-12-31',
  regulationIds: [],
  parties: [PARTY],
  obligations: [{ partyIndex: 0, text: 'Membayar iuran' }],
}
const REGULATION = { kind: 'PERBUP', title: 'Perlindungan pekerja rentan', articles: [] }
const VIEW = { list: 'WORKERS', name: 'Nelayan', state: '{}' }

/** A mutation, what else it is given, and the fields of it that are kept as they are written. */
const TEXTS: readonly (readonly [mutation: string, input: object, fields: readonly string[]])[] = [
  ['createProgramme', PROGRAMME, ['name', 'description', 'legalNote']],
  ['createRound', ROUND, ['name', 'note', 'others.0.name']],
  [
    'saveAgreement',
    AGREEMENT,
    [
      'title',
      'purpose',
      'number',
      'parties.0.outsideName',
      'parties.0.signatoryName',
      'parties.0.signatoryTitle',
      'obligations.0.text',
    ],
  ],
  [
    'saveRegulation',
    { ...REGULATION, articles: [{ label: 'Pasal 1', subject: 'OTHER', text: 'Dana' }] },
    ['title', 'number', 'articles.0.label', 'articles.0.text'],
  ],
  [
    'proposeRole',
    { userId: randomUUID(), role: 'TREASURER', official: OFFICIAL },
    ['official.name', 'official.post', 'official.number'],
  ],
  ['refuseRole', { proposalId: randomUUID(), reason: 'Keliru' }, ['reason']],
  ['saveView', VIEW, ['name']],
  ['saveView', VIEW, ['state']],
]

test('no text that a form keeps as it is names anybody by their NIK', async ({ signIn, admin }) => {
  await giveRoles(admin, 'kubu-raya', ['OFFICER', 'ADMINISTRATOR'])
  const client = await signIn('kubu-raya')
  for (const [mutation, input, fields] of TEXTS) {
    const written = fields.reduce((all, path) => withText(all, path.split('.'), textFor(path)), input)
    const issues = issuesOf(await mutates(client, mutation, written, '__typename'))
    expect(issues, mutation).toEqual(expect.arrayContaining(fields.map((path) => `${path} TEXT_HAS_NATIONAL_ID`)))
    const without = issuesOf(await mutates(client, mutation, input, '__typename')) ?? []
    expect(
      without.filter((issue) => issue.endsWith('TEXT_HAS_NATIONAL_ID')),
      mutation,
    ).toEqual([])
  }
})

/** A digit of a saved view's state may be written as an escape. */
function textFor(path: string): string {
  return path === 'state' ? '{"search":"\\u0036112014508900001"}' : TEXT
}

function withText(value: unknown, [first = '', ...rest]: readonly string[], text: string): object {
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  const key = first as keyof typeof copy
  Object.assign(copy, { [first]: rest.length === 0 ? text : withText(copy[key], rest, text) })
  return copy
}

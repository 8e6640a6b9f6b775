import { readdir, readFile } from 'node:fs/promises'
import { ROLES } from '@payung/domain/access/role'
import { expect } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import { giveRoles } from '../membership.builder.ts'
import { type Client, type TestTenant, test, vaultOf } from '../test.ts'
import { MUTATION_PLACES } from './mutation-places.ts'
import { deepest, mutationOf, queryOf } from './operation-of.ts'
import type { Place } from './place.ts'
import { NODE_THINGS, PUBLIC_NODES, QUERY_ARGUMENTS, QUERY_PLACES } from './query-places.ts'
import { ROUTE_PLACES } from './route-places.ts'
import { selectAll } from './select-all.ts'
import { arrangeThings, markOf, missingThings, node, type Things } from './things.builder.ts'

const FULL = process.env['PAYUNG_TEST_FULL'] === '1'

type Pair = readonly [asker: TestTenant, owner: TestTenant, roles: readonly string[]]

const SAMPLE: readonly Pair[] = [
  ['kubu-raya', 'pontianak', ['ADMINISTRATOR', 'OFFICER', 'TREASURER']],
  ['provinsi', 'kubu-raya', ['ADMINISTRATOR', 'OFFICER']],
  ['pertamina', 'kubu-raya', ['ADMINISTRATOR', 'OFFICER']],
  ['pontianak', 'kubu-raya', ['AUDITOR']],
]
const TENANT_SLUGS: readonly TestTenant[] = ['provinsi', 'kubu-raya', 'pontianak', 'pertamina']
const EVERY: readonly Pair[] = TENANT_SLUGS.flatMap((asker) =>
  TENANT_SLUGS.filter((owner) => owner !== asker).flatMap((owner) => [
    [asker, owner, ['ADMINISTRATOR', 'OFFICER']] as const,
    ...ROLES.map((role) => [asker, owner, [role]] as const),
  ]),
)

const queries = schema.getQueryType()?.getFields() ?? {}
const mutations = schema.getMutationType()?.getFields() ?? {}

test('every query has its place', () => {
  expect(Object.keys(queries).sort()).toEqual(Object.keys(QUERY_PLACES).sort())
})

test('every mutation has its place', () => {
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(MUTATION_PLACES).sort())
})

test('every type that `node` opens has its place', () => {
  const types = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name)
  expect([...types].sort()).toEqual([...NODE_THINGS.map(([type]) => type), ...PUBLIC_NODES].sort())
})

test('every route has its place', async () => {
  const src = new URL('../../', import.meta.url)
  const routes = new Set<string>()
  for (const path of await readdir(src, { recursive: true })) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
    const text = await readFile(new URL(path.replaceAll('\\', '/'), src), 'utf8')
    for (const [, method = '', route = ''] of text.matchAll(
      /\b(?:app|scope)\.(get|post|put|patch|delete)(?:<[^(]*>)?\(\s*'(\/[^']*)'/g,
    ))
      routes.add(`${method.toUpperCase()} ${route}`)
  }
  expect([...routes].sort()).toEqual(Object.keys(ROUTE_PLACES).sort())
})

test.for(FULL ? EVERY : SAMPLE)(
  '%s is told nothing of %s, as %j',
  async ([asker, owner, roles], { signIn, admin, keys }) => {
    const theirs = await arrangeThings(admin, vaultOf(keys), owner, asker)
    await giveRoles(admin, asker, roles)
    const client = await signIn(asker)
    const before = await contents(admin, theirs)
    const nobodys = missingThings()
    const leaks: string[] = []

    for (const [name, place] of Object.entries(QUERY_PLACES))
      leaks.push(...(await compareQuery(client, name, place, theirs, nobodys, owner)))
    for (const [type, thing] of NODE_THINGS) {
      const query = deepest(
        1,
        (depth) =>
          `query ($id: ID!) { node(id: $id) ${selectAll(schema, schema.getType(type) as never, depth).replace(/^\{/, `{ ... on ${type} {`)} } }`,
      )
      const answers = await both(client, query, { id: node(type, theirs[thing]) }, { id: node(type, nobodys[thing]) })
      if (answers !== null) leaks.push(`node ${type}: ${answers}`)
    }
    for (const [name, place] of Object.entries(MUTATION_PLACES)) {
      if (typeof place === 'string') continue
      const answers = await both(client, mutationOf(name), { input: place(theirs) }, { input: place(nobodys) })
      if (answers !== null) leaks.push(`${name}: ${answers}`)
    }
    for (const [route, place] of Object.entries(ROUTE_PLACES)) {
      if (typeof place === 'string') continue
      const [theirAnswer, nobodysAnswer] = [
        await answerTo(client, place(theirs)),
        await answerTo(client, place(nobodys)),
      ]
      if (theirAnswer !== nobodysAnswer || !theirAnswer.startsWith('404'))
        leaks.push(`${route}: ${theirAnswer} instead of ${nobodysAnswer}`)
    }
    expect(leaks).toEqual([])
    expect(await contents(admin, theirs), 'something of theirs was changed').toEqual(before)
  },
)

/** A regency is refused before anybody looks for the id; who decides them is held by the tests of tariffs. */
const OF_THE_PROVINCE = ['confirmTariffChange', 'withdrawTariffChange']

/** Only the payer that is asked answers or lists, and only signing divides a month: shown by the tests of funding and of shared lists. */
const OF_PAYERS = [
  'answerFundingRequest',
  'draftShareList',
  'listOfPayer',
  'listsOfPayers',
  'outsideSharesToList',
  'sharesToList',
  'workerPayers',
]

/** A government is refused before anybody looks for the agreement; whose a company may name is held by the tests of pledges. */
const OF_COMPANIES = ['draftPledge']

/** Credits are derived from postings and reports, which these things have not: `credits.test.ts` shows whose they are. */
const OF_CREDITS: readonly string[] = ['recordCreditSettlement', 'workerCredits']

/** Nobody is taken for these pledges: `pledges.test.ts` shows whose order it is. */
const OF_PLEDGES = ['pledgePlaces']

/** Nobody has left a place of these decrees: `replacements.test.ts` shows whose a free one is. */
const OF_FREE_PLACES = ['freePlaces']

/** The family of these claims stands in an event already: `handovers.test.ts` shows whose claims are offered. */
const OF_HANDOVERS = ['handoverCandidates']

/** Who keeps a record reports of it and asks nobody: `outside-reports.test.ts` shows whose people are named. */
const OF_OTHERS = ['personToReport']

test('the comparison is no blind one: of one’s own things, each place tells something else than of nothing', async ({
  signIn,
  admin,
  keys,
}) => {
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR', 'OFFICER', 'TREASURER'])
  const own = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pertamina')
  const client = await signIn('kubu-raya')
  const nobodys = missingThings()
  const blind: string[] = []
  const look = async (name: string, query: string, theirs: object, none: object) => {
    if ((await both(client, query, theirs, none)) === null) blind.push(name)
  }
  for (const [name, place] of Object.entries(QUERY_PLACES))
    if (typeof place === 'function') await look(name, queryOf(name), place(own), place(nobodys))
  for (const [type, thing] of NODE_THINGS)
    await look(
      `node ${type}`,
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: node(type, own[thing]) },
      { id: node(type, nobodys[thing]) },
    )
  for (const [name, place] of Object.entries(MUTATION_PLACES))
    if (typeof place === 'function')
      await look(name, mutationOf(name), { input: place(own) }, { input: place(nobodys) })
  for (const [route, place] of Object.entries(ROUTE_PLACES))
    if (
      typeof place === 'function' &&
      (await answerTo(client, place(own))) === (await answerTo(client, place(nobodys)))
    )
      blind.push(route)
  expect(blind.toSorted()).toEqual(
    [
      ...OF_FREE_PLACES,
      ...OF_THE_PROVINCE,
      ...OF_COMPANIES,
      ...OF_PLEDGES,
      ...OF_PAYERS,
      ...OF_CREDITS,
      ...OF_HANDOVERS,
      ...OF_OTHERS,
    ].toSorted(),
  )
})

async function compareQuery(
  client: Client,
  name: string,
  place: Place,
  theirs: Things,
  nobodys: Things,
  owner: TestTenant,
) {
  if (place === 'PUBLIC') return []
  const query = queryOf(name)
  if (typeof place === 'function') {
    const answers = await both(client, query, place(theirs), place(nobodys))
    return answers === null ? [] : [`${name}: ${answers}`]
  }
  const answer = JSON.stringify(await client.askRaw(query, QUERY_ARGUMENTS[name] ?? {}))
  // The directory of organisations is everybody's; what stands in them is not.
  return [markOf(owner), ...Object.values(theirs)]
    .filter((secret) => answer.includes(secret))
    .map((secret) => `${name} holds ${secret}`)
}

/** What differs between the answers; null if nothing does, and nothing was done. */
async function both(client: Client, query: string, theirs: object, nobodys: object): Promise<string | null> {
  const [theirAnswer = '', nobodysAnswer = ''] = await Promise.all(
    [theirs, nobodys].map(async (variables) =>
      withoutReference(JSON.stringify(await client.askRaw(query, { ...variables }))),
    ),
  )
  if (/INTERNAL|TOO_SLOW/.test(theirAnswer)) return `a defect: ${theirAnswer.slice(0, 300)}`
  if (/GRAPHQL_VALIDATION|BAD_USER_INPUT|QUERY_TOO|TOO_MANY_ALIASES|SIGNED_OUT/.test(theirAnswer))
    return `asked wrongly: ${theirAnswer.slice(0, 300)}`
  return theirAnswer === nobodysAnswer ? null : `${theirAnswer.slice(0, 300)} instead of ${nobodysAnswer.slice(0, 300)}`
}

/** Sealed anew each time: a defect's reference, the token of a preview. */
const withoutReference = (text: string) => text.replace(/PYG-[\w-]+/g, 'PYG').replace(/"token":"[^"]+"/g, '"token":""')

async function answerTo(client: Client, path: string): Promise<string> {
  const answer = await client.fetch(path, { signal: AbortSignal.timeout(5_000) })
  const text = answer.status === 200 ? '(content)' : await answer.text()
  return `${answer.status} ${withoutReference(text)}`
}

/** The owner's rows as they stand, to see that nothing was done to them by whoever was told that there is nothing. */
async function contents(
  admin: { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> },
  things: Things,
): Promise<unknown> {
  const tables: Partial<Record<keyof Things, string>> = {
    worker: 'worker',
    file: 'file',
    job: 'job',
    import: 'import_file',
    notice: 'notice',
    view: 'saved_view',
    invitation: 'invitation',
    membership: 'membership',
    roleProposal: 'role_proposal',
    tariffChange: 'tariff_change',
    regionalGrant: 'regional_grant',
    figureEntry: 'figure_entry',
    targetPath: 'target_path',
    figureList: 'figure_list',
    document: 'worker_document',
    proposal: 'worker_proposal',
    regulation: 'regulation',
    programme: 'programme',
    round: 'round',
    roundTask: 'round_task',
    decree: 'decree',
    contributionList: 'contribution_list',
    budgetLine: 'budget_line',
    pledge: 'pledge',
    certificate: 'pledge_certificate',
    budgetStage: 'budget_stage',
    fundProvision: 'fund_provision',
    contributionAnswer: 'contribution_answer',
    contributionPayment: 'contribution_payment',
    creditSettlement: 'contribution_credit_settlement',
    companyApplication: 'company_application',
    contributionReceipt: 'contribution_receipt',
    paymentOrder: 'payment_order',
    statement: 'reconciliation_file',
    earlierUpload: 'earlier_benefit_upload',
    answerUpload: 'claim_answer_upload',
    eventUpload: 'life_event_upload',
    journalEntry: 'journal_entry',
    fundingConsent: 'funding_consent',
    decreeCopy: 'decree_copy',
    reverification: 'reverification',
    lifeEvent: 'life_event',
    outsideReport: 'outside_report',
    familyLink: 'family_link',
    claim: 'claim',
    heir: 'claim_heir',
    heirAccount: 'heir_account',
    heirDispute: 'heir_dispute',
    grantHandover: 'grant_handover',
    scholarship: 'scholarship',
    handover: 'handover',
    handoverConsent: 'handover_consent',
    handoverGuest: 'handover_guest',
    handoverPhoto: 'handover_photo',
    delegation: 'approval_delegation',
    agreement: 'agreement',
    obligation: 'obligation',
    agreementDocument: 'agreement_document',
  }
  const rowsByThing: Record<string, unknown> = {}
  for (const [thing, table] of Object.entries(tables)) {
    const { rows } = await admin.query(`select to_jsonb(t) as row from ${table} t where id = $1`, [
      things[thing as keyof Things],
    ])
    rowsByThing[thing] = rows
  }
  return rowsByThing
}

import { getOperationAST, Kind, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readConsoleDocuments } from '../persisted/console-documents.ts'
import { schema } from '../schema.ts'
import { limitNesting, limitSizes, partsOf } from './limit-document.ts'
import { priceOperation } from './price-operation.ts'
import { DEAR_FROM, PRICE_MAX, PRICES } from './prices.ts'

const documents = Object.values(await readConsoleDocuments())

test('each document of the console asks for what the schema has', () => {
  const faults = documents.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message))
  expect(faults).toEqual([])
})

const LARGEST: Readonly<Record<string, unknown>> = {
  first: 100,
  last: 100,
  search: 'siti',
  filter: { search: 'siti' },
}

test('each document of the console costs at most half of what is allowed, at a page of 100 with a search', () => {
  expect(documents.length).toBeGreaterThan(100)
  const tooDear = documents.flatMap((text) => {
    const document = parse(text)
    const parts = partsOf(document)
    limitSizes(document, parts)
    const operation = getOperationAST(document)
    if (operation == null) return ['no operation']
    const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
    const variables = Object.fromEntries(names.map((name) => [name, LARGEST[name]]))
    const price = priceOperation(schema, operation, parts.fragments, variables)
    return price > PRICE_MAX / 2 ? [`${operation.name?.value}: ${price}`] : []
  })
  expect(tooDear).toEqual([])
})

test('no document of the console asks for more lists within lists than anybody may', () => {
  const refused = documents.flatMap((text) => {
    const document = parse(text)
    try {
      limitNesting(schema, partsOf(document))
      return []
    } catch (error) {
      return [`${getOperationAST(document)?.name?.value}: ${error}`]
    }
  })
  expect(refused).toEqual([])
})

test('whoever starts an export pays for it before it runs, whichever it is', () => {
  const starts = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) =>
    /^start\w*Export$|^export|^prepare\w*File$/.test(name),
  )
  expect(starts.length).toBeGreaterThan(6)
  expect(starts.filter((name) => (PRICES[`Mutation.${name}`] ?? 0) < DEAR_FROM)).toEqual([])
  const document = parse('mutation { startWorkerExport(input: { format: XLSX, idempotencyKey: "x" }) { __typename } }')
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('an operation is expected')
  expect(priceOperation(schema, operation, new Map(), {})).toBeGreaterThanOrEqual(
    PRICES['Mutation.startWorkerExport'] ?? Number.NaN,
  )
})

/** Milliseconds of each over the list of a province, some 64,000 people: measured, or reckoned from 4,000 (contribution lists): `docs/measurements.md`. */
const TOOK_OVER_A_PROVINCE: Readonly<Record<string, number>> = {
  publishCohort: 4_800,
  lockCohort: 3_000,
  draftDecree: 3_300,
  submitDecree: 2_800,
  signDecree: 4_800,
  openReverification: 1_400,
  draftFromReverification: 1_300,
  draftContributionList: 3_400,
  discardContributionList: 2_000,
  approveContributionList: 500,
  sendContributionList: 500,
  voteOnDecree: 100,
}

test('what writes or reads a whole list is paid for as measured, up to what the dearest page of the console may cost', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {})
  for (const [name, took] of Object.entries(TOOK_OVER_A_PROVINCE)) {
    expect(names).toContain(name)
    expect(PRICES[`Mutation.${name}`] ?? 0, name).toBeGreaterThanOrEqual(Math.min(took, 0.4 * PRICE_MAX))
  }
})

test('each of these takes the lane of the dear ones, as the console sends it', () => {
  const lists = Object.keys(PRICES).filter((field) => field.startsWith('Mutation.'))
  const names = lists.map((field) => field.replace('Mutation.', ''))
  expect(names.filter((name) => schema.getMutationType()?.getFields()[name] === undefined)).toEqual([])
  const sent = documents.flatMap((text) => {
    const document = parse(text)
    const operation = getOperationAST(document)
    const [first] = operation?.selectionSet.selections ?? []
    if (operation == null || first?.kind !== Kind.FIELD || operation.operation !== 'mutation') return []
    const price = priceOperation(schema, operation, partsOf(document).fragments, {})
    return names.includes(first.name.value) ? [[first.name.value, price] as const] : []
  })
  expect(sent.length).toBeGreaterThan(20)
  expect(sent.filter(([, price]) => !(price >= DEAR_FROM && price <= PRICE_MAX / 2))).toEqual([])
})

/** What people leaf through all day: 25 rows, nothing looked for. Each counts itself, and that is most of its price. */
const ORDINARY = [
  'CohortList',
  'CohortPeople',
  'Cohort',
  'DecreeEntries',
  'DecreeList',
  'Decree',
  'ReverificationItems',
  'ReverificationList',
  'RoundList',
  'RoundTaskList',
  'ContributionLists',
]

test('an ordinary page of the console costs a twentieth of what is allowed at most', () => {
  const prices = new Map(
    documents.map((text) => {
      const document = parse(text)
      const operation = getOperationAST(document)
      if (operation == null) throw new Error('an operation is expected')
      const price = priceOperation(schema, operation, partsOf(document).fragments, { first: 25 })
      return [operation.name?.value, price]
    }),
  )
  const rows = ORDINARY.map((name) => [name, prices.get(name) ?? Number.NaN] as const)
  expect(rows.filter(([, price]) => !(price <= PRICE_MAX / 20))).toEqual([])
})

/** Each costs a statement over all people of a list: as many of them as names allow take more than one operation may. */
const OVER_A_LIST: Readonly<Record<string, string>> = {
  'Cohort.openAnswers': 'cohort(id: "x") { openAnswers { total } }',
  'Cohort.covered': 'cohort(id: "x") { covered { total } }',
  'Cohort.insuredAlready': 'cohort(id: "x") { insuredAlready { total } }',
  'Cohort.unfit': 'cohort(id: "x") { unfit { total } }',
  'ContributionList.unposted': 'contributionList(id: "x") { unposted { __typename } }',
  'Decree.openAnswers': 'decree(id: "x") { openAnswers { total } }',
  'Decree.covered': 'decree(id: "x") { covered { total } }',
  'Decree.overlaps': 'decree(id: "x") { overlaps { __typename } }',
  'Query.listableDecrees': 'listableDecrees { __typename }',
  'Query.monthsToList': 'monthsToList(decreeId: "x") { __typename }',
  'Decree.effectsOfEnding': 'decree(id: "x") { effectsOfEnding(fromMonth: "2027-01-01") { people } }',
}

test.for(Object.entries(OVER_A_LIST))(
  'twenty times %s is more than one operation may ask for, and one is dear',
  ([, text]) => {
    const priceOf = (count: number) => {
      const aliases = Array.from({ length: count }, (_, i) => `a${i}: ${text}`).join(' ')
      const document = parse(`{ ${aliases} }`)
      expect(validate(schema, document)).toEqual([])
      const operation = getOperationAST(document)
      if (operation == null) throw new Error('an operation is expected')
      return priceOperation(schema, operation, new Map(), {})
    }
    expect(priceOf(20)).toBeGreaterThan(PRICE_MAX)
    expect(priceOf(1)).toBeGreaterThanOrEqual(DEAR_FROM)
  },
)

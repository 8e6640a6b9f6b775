import { getOperationAST, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readConsoleDocuments } from '../persisted/console-documents.ts'
import { schema } from '../schema.ts'
import { limitSizes, partsOf } from './limit-document.ts'
import { priceOperation } from './price-operation.ts'
import { DEAR_FROM, PRICE_MAX, PRICES } from './prices.ts'

const documents = Object.values(await readConsoleDocuments())

test('each document of the console asks for what the schema has', () => {
  const faults = documents.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message))
  expect(faults).toEqual([])
})

test('each document of the console costs at most half of what is allowed, at a page of 100 with a search', () => {
  expect(documents.length).toBeGreaterThan(100)
  const tooDear = documents.flatMap((text) => {
    const document = parse(text)
    const parts = partsOf(document)
    limitSizes(document, parts)
    const operation = getOperationAST(document)
    if (operation == null) return ['no operation']
    const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
    const largest = (name: string) => (/^(first|last)$/.test(name) ? 100 : name === 'search' ? 'siti' : undefined)
    const variables = Object.fromEntries(names.map((name) => [name, largest(name)]))
    const price = priceOperation(schema, operation, parts.fragments, variables)
    return price > PRICE_MAX / 2 ? [`${operation.name?.value}: ${price}`] : []
  })
  expect(tooDear).toEqual([])
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

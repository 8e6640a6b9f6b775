import { type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { DocumentParts } from './limit-document.ts'
import { hasText, priceOperation, searchesWithin } from './price-operation.ts'

/** The prices of one document. */
export interface PriceList {
  priceOf(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number
}

const PRICES_KEPT = 50

/** Reckons once for each size of page, each number of ids and each search or none: a list is asked for thousands of times in the same shape. */
export function openPriceList(schema: GraphQLSchema, { operations, fragments }: DocumentParts): PriceList {
  const sizes = new Set<string>()
  const words = new Set<string>()
  for (const definition of [...operations, ...fragments.values()]) {
    visit(definition, {
      Argument: ({ name, value }) => {
        const isSize = name.value === 'first' || name.value === 'last'
        if (value.kind === Kind.VARIABLE) (isSize ? sizes : words).add(value.name.value)
        if (value.kind !== Kind.OBJECT) return
        visit(value, { Variable: (variable) => void words.add(variable.name.value) })
      },
    })
  }
  const prices = new Map<string, number>()
  return {
    priceOf: (operation, variables) => {
      const pages = [...sizes].map((name) => variables[name])
      const searches = [...words].map((name) => weightOf(variables[name]))
      const key = `${operation.name?.value ?? ''} ${JSON.stringify([pages, searches])}`
      const reckoned = prices.get(key)
      if (reckoned !== undefined) return reckoned
      const price = priceOperation(schema, operation, fragments, variables)
      if (prices.size < PRICES_KEPT) prices.set(key, price)
      return price
    },
  }
}

/** What a price goes by: how many ids there are, or whether there is a word to look for. */
function weightOf(value: unknown): number | boolean {
  return Array.isArray(value) ? value.length : hasText(value) || searchesWithin(value)
}

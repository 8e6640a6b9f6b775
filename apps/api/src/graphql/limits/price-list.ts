import { type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { DocumentParts } from './limit-document.ts'
import { priceOperation } from './price-operation.ts'

/** The prices of one document. */
export interface PriceList {
  priceOf(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number
}

const PRICES_KEPT = 50

/** Reckons once for each size of page and each search or none: a list is asked for thousands of times in the same shape. */
export function openPriceList(schema: GraphQLSchema, { operations, fragments }: DocumentParts): PriceList {
  const names = new Set<string>()
  for (const definition of [...operations, ...fragments.values()]) {
    visit(definition, {
      Argument: ({ name, value }) => {
        if (value.kind === Kind.VARIABLE && /^(first|last|search)$/.test(name.value)) names.add(value.name.value)
      },
    })
  }
  const prices = new Map<string, number>()
  return {
    priceOf: (operation, variables) => {
      const values = [...names].map((name) => {
        const value = variables[name]
        return typeof value === 'string' ? value.trim() !== '' : value
      })
      const key = `${operation.name?.value ?? ''} ${JSON.stringify(values)}`
      const reckoned = prices.get(key)
      if (reckoned !== undefined) return reckoned
      const price = priceOperation(schema, operation, fragments, variables)
      if (prices.size < PRICES_KEPT) prices.set(key, price)
      return price
    },
  }
}

import { priceOperation } from '@payung/api/graphql/limits/price-operation'
import { DEAR_FROM } from '@payung/api/graphql/limits/prices'
import { schema } from '@payung/api/graphql/schema'
import { Kind, parse } from 'graphql'

/** As often what it is charged may an operation take. */
export const OVERPRICE_MAX = 1.5

/** @returns milliseconds that an operation is charged before it runs; what is cheap counts as the shortest dear one */
export function chargeOf(query: string): number {
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation is expected')
  return Math.max(DEAR_FROM, priceOperation(schema, operation, new Map(), {}))
}

export function measureOfPrice(field: string): string {
  return `time of ${field} against its price`
}

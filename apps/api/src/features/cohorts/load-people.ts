import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { findPeopleNames } from './load-people.queries.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Colleagues by id: whoever computed, locked or decided. */
export const loadPeopleNames = batched<Context, string, Named>(async (context, ids) => {
  const rows = await context.read<Named>(findPeopleNames([...ids]))
  return new Map(rows.map((row) => [row.id, row]))
})

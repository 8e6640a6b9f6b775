import { Prisma } from '@payung/database/prisma'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Colleagues by id: whoever computed, locked or decided. */
export const loadPeopleNames = batched<Context, string, Named>(async (context, ids) => {
  const rows = await context.read<Named>(
    Prisma.sql`select id, name, email from app_user where id = any(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
})

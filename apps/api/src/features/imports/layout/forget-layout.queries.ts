import { Prisma } from '@payung/database/prisma'

export function forgetChosenLayout(id: string): Prisma.Sql {
  return Prisma.sql`
    update import_file set state = 'READING', chosen_layout = null
    where id = ${id}::uuid and state in ('NEEDS_LAYOUT', 'REVIEW', 'FAILED')`
}

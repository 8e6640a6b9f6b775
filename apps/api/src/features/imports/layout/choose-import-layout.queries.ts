import { Prisma } from '@payung/database/prisma'

export function setChosenLayout(chosenJson: string, profile: string | null, id: string): Prisma.Sql {
  return Prisma.sql`
    update import_file set state = 'READING', chosen_layout = ${chosenJson}::jsonb, profile = ${profile}
    where id = ${id}::uuid and (state in ('NEEDS_LAYOUT', 'REVIEW', 'FAILED') or (state = 'REFUSED' and refusal->>'code' = 'HEADER_NOT_FOUND'))`
}

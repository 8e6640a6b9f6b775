import { Prisma } from '@payung/database/prisma'
import type { ImportProfile } from '@payung/domain/import/import-profile'
import { STATEMENTS } from './import-statements.ts'

export function knowStagedAnswers(): Prisma.Sql {
  return Prisma.sql`select app.know_staged_answers()`
}

export function lookUpRows(commits: ImportProfile['commits'], importId: string): Prisma.Sql {
  return Prisma.sql`select * from app.${Prisma.raw(STATEMENTS[commits].lookUp)}(${importId}::uuid)`
}

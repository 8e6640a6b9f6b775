import { Prisma } from '@payung/database/prisma'
import { FIRST_WORK } from './first-work.ts'

/** Which of the actions that prove first work the viewer has taken, on whatever device. */
export function findOwnActions(): Prisma.Sql {
  return Prisma.sql`select a.action from app.own_actions(${Object.values(FIRST_WORK).flat()}::text[]) a(action)`
}

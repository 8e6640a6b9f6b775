import { Prisma } from '@payung/database/prisma'
import { FIRST_WORK_ACTIONS } from '@payung/domain/access/first-work'

/** Which of the actions that prove first work the viewer has taken, on whatever device. */
export function findOwnActions(): Prisma.Sql {
  return Prisma.sql`select a.action from app.own_actions(${[...FIRST_WORK_ACTIONS]}::text[]) a(action)`
}

import { Prisma } from '@payung/database/prisma'

export interface VoidCardRow {
  readonly worker_id: string
  readonly void_from: string | null
}

export function findVoidCards(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select v.worker_id, v.void_from::text from app.cards_void_from(${[...workerIds]}::uuid[]) v`
}

/** In the log of each person, too. */
export function handOverCards(workerIds: readonly string[], handedOn: string, note: string | null): Prisma.Sql {
  return Prisma.sql`select app.hand_over_cards(${[...workerIds]}::uuid[], ${handedOn}::date, ${note})`
}

export function takeCardHandOverBack(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select app.take_card_hand_over_back(${[...workerIds]}::uuid[])`
}

import { Prisma } from '@payung/database/prisma'

export interface SentApplication {
  readonly id: string
  readonly governmentId: string
  readonly legalForm: string
  readonly companyName: string
  readonly nib: string
  readonly address: string
  readonly areaCode: string
  readonly purpose: string
  readonly contact: Uint8Array
  readonly tokenHash: Uint8Array
  readonly sender: Uint8Array
  readonly surroundings: Uint8Array
  readonly mailbox: Uint8Array
}

export type ReceiveOutcome = 'RECEIVED' | 'QUIET' | 'LIMITED' | 'FULL' | 'UNKNOWN'

/** The id of an application that is about to come in: its contact is sealed for it, and so before it is written. */
export function makeApplicationId(): Prisma.Sql {
  return Prisma.sql`select uuidv7() as id`
}

export function sendApplication(it: SentApplication): Prisma.Sql {
  return Prisma.sql`select app.receive_company_application(${it.id}::uuid, ${it.governmentId}::uuid, ${it.legalForm}, ${it.companyName}, ${it.nib}, ${it.address},
    ${it.areaCode}, ${it.purpose}, ${it.contact}::bytea, ${it.tokenHash}::bytea, ${it.sender}::bytea, ${it.surroundings}::bytea, ${it.mailbox}::bytea) as outcome`
}

/** What the holder of a link may know. */
export interface PublicApplication {
  readonly company_name: string
  readonly government: string
  readonly state: 'OPEN' | 'CONFIRMED' | 'ENDED'
}

export function findPublicApplication(tokenHash: Buffer): Prisma.Sql {
  return Prisma.sql`select company_name, government, state from app.public_company_application(${tokenHash})`
}

export type ConfirmOutcome = 'RECEIVED' | 'CONFIRMED' | 'ENDED' | 'MISSING'

export function confirmApplication(tokenHash: Buffer): Prisma.Sql {
  return Prisma.sql`select app.confirm_company_application(${tokenHash}) as outcome`
}

import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { InsuredRow } from '../decrees/public.ts'

export const SEND_LEFT_REGISTRATIONS = 'select app.send_left_registrations($1) as left_copies'

export const END_REGISTRATIONS = 'select app.end_registrations(null, $1) as ended'

export interface RegistrationRow extends InsuredRow {
  /** Whoever pays their first month. */
  readonly funding_source: FundingSource
  /** What their months cost by the decree; null for a decree that keeps no cost. */
  readonly rupiah: bigint | null
}

/** Writes down in the logs of all whom it concerns that the list is taken, before the database names anybody; answers how many people it names. */
export function tellRegistrations(decreeId: string, unmasked: boolean, reason: string | null): Prisma.Sql {
  return Prisma.sql`select app.tell_registrations(${decreeId}::uuid, ${unmasked}, ${reason}::text) as people`
}

/** In the order of the insurer's groups, and within one as the annex names them. */
export function declareRegistrations(decreeId: string): Prisma.Sql {
  return Prisma.sql`declare registrations no scroll cursor for
    select l.worker_id, l.village_code, l.name, l.birth_place, l.birth_date::text, l.sex, l.address, l.occupation_code, l.national_id_prefix, l.national_id_cipher,
      l.person_index, l.funding_source, l.from_month::text, l.months, l.rupiah, l.verdict, l.membership_number, l.reason
    from app.registration_list(${decreeId}::uuid) l order by l.funding_source, l.line_no`
}

export function fetchRegistrations(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from registrations`
}

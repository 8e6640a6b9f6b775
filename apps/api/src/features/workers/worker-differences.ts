import { Prisma } from '@payung/database/prisma'
import type { Vault } from '@payung/database/vault'
import type { WorkerFacts } from '@payung/domain/worker/worker-facts'
import { assign } from './change-worker.ts'
import { draftOf } from './merge-facts.ts'
import type { WorkerRecord } from './worker.queries.ts'
import { type FactColumns, factColumns, sealFamilyCard, sealNationalId } from './worker-columns.ts'
import { changedFields, type StateField, stateOf } from './worker-state.ts'

export interface Differences {
  readonly assignments: readonly Prisma.Sql[]
  readonly fields: readonly StateField[]
}

/** Columns that differ, and the names under which people know them. Sealed numbers are written anew only when their digits differ. */
export function differences(
  vault: Vault,
  record: WorkerRecord,
  facts: WorkerFacts,
  agencyId: string | null,
): Differences {
  const [before, columns] = [draftOf(vault, record), factColumns(facts)]
  const isOtherPerson = before.nationalId !== facts.nationalId
  const isOtherCard = (before.familyCardNumber ?? null) !== facts.familyCardNumber
  const after = stateOf({ ...record, ...asRecord(columns), agency_id: agencyId })
  const fields = changedFields(stateOf(record), after)
  const id = sealNationalId(vault, facts.nationalId)
  const card = sealFamilyCard(vault, facts.familyCardNumber, id.blindIndex)
  return {
    fields: [
      ...(isOtherPerson ? ['nationalId' as const] : []),
      ...(isOtherCard ? ['familyCardNumber' as const] : []),
      ...fields,
    ],
    assignments: [
      ...assignmentsOf(columns),
      assign('agency_id', Prisma.sql`${agencyId}::uuid`),
      ...(isOtherPerson
        ? [
            assign('person_id', Prisma.sql`app.person_for(${id.blindIndex})`),
            assign('national_id_cipher', Prisma.sql`${id.nationalIdCipher}`),
            assign('national_id_prefix', Prisma.sql`${id.nationalIdPrefix}`),
          ]
        : []),
      // Also with another NIK: a card opens beside that of its person alone.
      ...(isOtherCard || isOtherPerson
        ? [
            assign('family_card_cipher', Prisma.sql`${card.cipher}`),
            assign('family_card_index', Prisma.sql`${card.index}`),
          ]
        : []),
    ],
  }
}

const CASTS: Partial<Record<keyof FactColumns, string>> = {
  birth_date: '::date',
  declared_programmes: '::text[]',
  declared_period: '::daterange',
}

function assignmentsOf(columns: FactColumns): Prisma.Sql[] {
  return (Object.keys(columns) as (keyof FactColumns)[]).map((column) => {
    const value = columns[column]
    const cast = Prisma.raw(CASTS[column] ?? '')
    return assign(column, Prisma.sql`${Array.isArray(value) ? [...value] : value}${cast}`)
  })
}

/** What the columns would read back as. */
function asRecord(columns: FactColumns): Partial<WorkerRecord> {
  const { declared_period: period, name_search: _search, ...same } = columns
  const [from, until] = period === null ? [null, null] : period.slice(1, -1).split(',')
  return { ...same, declared_from: from ?? null, declared_until: until || null } as Partial<WorkerRecord>
}

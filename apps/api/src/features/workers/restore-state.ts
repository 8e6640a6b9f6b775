import { Prisma } from '@payung/database/prisma'
import type { Vault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { cutText } from '@payung/domain/text/cut-text'
import { assign } from './change-worker.ts'
import type { WorkerRecord } from './worker.queries.ts'
import { openCard, type StateField, type WorkerState } from './worker-state.ts'

const NAME_SEARCH_LENGTH_MAX = 200

/** Columns that hold a field as the state writes it. */
const COLUMNS: Partial<Record<StateField, readonly [column: string, cast: string]>> = {
  birthPlace: ['birth_place', ''],
  birthDate: ['birth_date', '::date'],
  sex: ['sex', ''],
  address: ['address', ''],
  rt: ['rt', ''],
  rw: ['rw', ''],
  villageCode: ['village_code', ''],
  phone: ['phone', ''],
  occupationCode: ['occupation_code', ''],
  incomeBracket: ['income_bracket', ''],
  welfareDecile: ['welfare_decile', '::smallint'],
  welfareSource: ['welfare_source', ''],
  membershipKind: ['membership_kind', ''],
  membershipNumber: ['membership_number', ''],
  uncoveredReason: ['uncovered_reason', ''],
  publicService: ['public_service', ''],
  citizenship: ['citizenship', ''],
  status: ['status', ''],
  notes: ['notes', ''],
  agencyId: ['agency_id', '::uuid'],
}

/**
 * Assignments that make these fields of a record again what an earlier state says: `stateOf` read backwards.
 *
 * @throws Error for the NIK and the keeper, which are never restored this way
 */
export function restoreAssignments(
  vault: Vault,
  record: Pick<WorkerRecord, 'person_index'>,
  state: WorkerState,
  fields: readonly StateField[],
): Prisma.Sql[] {
  return fields.flatMap((field) => {
    const value = state[field] ?? null
    switch (field) {
      case 'name':
        return [
          assign('name', Prisma.sql`${value}`),
          assign('name_search', Prisma.sql`${cutText(nameSearchKey(value ?? ''), NAME_SEARCH_LENGTH_MAX)}`),
        ]
      case 'familyCardNumber':
        return familyCard(restoreCard(vault, record, value))
      case 'declaredCoverage':
        return coverage(value)
      default: {
        const column = COLUMNS[field]
        if (column === undefined) throw new Error(`${field} is not restored from an earlier state`)
        return [assign(column[0], Prisma.sql`${value}${Prisma.raw(column[1])}`)]
      }
    }
  })
}

/**
 * The columns of a family card as a state has them. In its own seal, so that the record says what it said; only of somebody whose NIK was another
 * then, it is sealed anew.
 */
export function restoreCard(
  vault: Vault,
  { person_index: personIndex }: Pick<WorkerRecord, 'person_index'>,
  value: string | null,
): { readonly cipher: Buffer | null; readonly index: Buffer | null } {
  if (value === null) return { cipher: null, index: null }
  const digits = openCard(vault, value)
  const [cipher = '', formerIndex] = value.slice(1).split('.')
  const isOfPerson = formerIndex === undefined || Buffer.from(formerIndex, 'base64').equals(personIndex)
  return {
    cipher: isOfPerson ? Buffer.from(cipher, 'base64') : vault.sealFamilyCard(digits, personIndex),
    index: vault.familyCardIndex(digits),
  }
}

function familyCard({ cipher, index }: ReturnType<typeof restoreCard>): Prisma.Sql[] {
  return [assign('family_card_cipher', Prisma.sql`${cipher}`), assign('family_card_index', Prisma.sql`${index}`)]
}

/** `WORK_ACCIDENT+DEATH 2026-01/2027-01 CSR` */
function coverage(value: string | null): Prisma.Sql[] {
  const [programmes = '', months = '/', payer = ''] = value?.split(' ') ?? []
  const [from = '', until = ''] = months.split('/')
  const period = value === null ? null : `[${from}-01,${until === '' ? '' : `${until}-01`})`
  return [
    assign('declared_programmes', Prisma.sql`${programmes === '' ? [] : programmes.split('+')}::text[]`),
    assign('declared_period', Prisma.sql`${period}::daterange`),
    assign('declared_payer_kind', Prisma.sql`${payer === '' ? null : payer}`),
  ]
}

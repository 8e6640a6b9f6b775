import type { Vault } from '@payung/database/vault'
import { withoutFormerStreet } from '@payung/domain/worker/former-street'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import { requireOpened } from '../../platform/unopened-values.ts'
import type { WorkerRecord } from './worker.queries.ts'

/**
 * A record as a draft of its own facts; the numbers are opened to be checked together with what is new.
 *
 * @throws NotedUnopenedError
 */
export function draftOf(vault: Vault, record: WorkerRecord): WorkerFactsDraft {
  const { id, national_id_cipher: number, family_card_cipher: card, person_index: index } = record
  return {
    nationalId: requireOpened('worker.national_id_cipher', id, () => vault.openNationalId(number, index)),
    familyCardNumber:
      card === null ? null : requireOpened('worker.family_card_cipher', id, () => vault.openFamilyCard(card, index)),
    name: record.name,
    birthPlace: record.birth_place,
    birthDate: record.birth_date,
    sex: record.sex,
    address: record.address,
    rt: record.rt,
    rw: record.rw,
    villageCode: record.village_code,
    phone: record.phone,
    occupationCode: record.occupation_code,
    incomeBracket: record.income_bracket,
    welfareDecile: record.welfare_decile,
    welfareSource: record.welfare_source,
    membershipKind: record.membership_kind,
    membershipNumber: record.membership_number,
    uncoveredReason: record.uncovered_reason,
    declaredCoverage:
      record.declared_from === null
        ? null
        : {
            programmes: record.declared_programmes,
            fromMonth: record.declared_from,
            untilMonth: record.declared_until,
            payerKind: record.declared_payer_kind,
          },
    publicService: record.public_service,
    citizenship: record.citizenship,
    status: record.status,
    notes: record.notes,
  }
}

/** What is left out stays as it is, null empties; with another village the street of the former one goes. */
export function withChanges(draft: WorkerFactsDraft, changes: WorkerFactsDraft): WorkerFactsDraft {
  const stated = Object.fromEntries(
    Object.entries(withoutFormerStreet(draft, changes)).filter(([, value]) => value !== undefined),
  )
  return { ...draft, ...stated }
}

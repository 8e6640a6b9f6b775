import type { Vault } from '@payung/database/vault'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import type { WorkerRecord } from './worker.queries.ts'

/** A record as a draft of its own facts; the numbers are opened to be checked together with what is new. */
export function draftOf(vault: Vault, record: WorkerRecord): WorkerFactsDraft {
  return {
    nationalId: vault.openNationalId(record.national_id_cipher, record.person_index),
    familyCardNumber:
      record.family_card_cipher === null ? null : vault.openFamilyCard(record.family_card_cipher, record.person_index),
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

/** What is left out stays as it is, null empties. */
export function withChanges(draft: WorkerFactsDraft, changes: WorkerFactsDraft): WorkerFactsDraft {
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...draft, ...stated }
}

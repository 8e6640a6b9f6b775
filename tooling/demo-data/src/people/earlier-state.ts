import type { DemoWorker } from './demo-worker.ts'
import type { KeeperIds } from './keeper-ids.ts'

/** The numbers as the record itself has them: a version with a seal of its own would read as changed. */
export interface SealedNumbers {
  readonly nationalId: Buffer
  readonly familyCard: Buffer | null
  /** Of the person: the card opens by it. */
  readonly index: Buffer
}

/** What a record said before, in the words in which the API keeps versions (`WorkerState`): texts, numbers in their seal. */
export function earlierState(
  worker: DemoWorker,
  sealed: SealedNumbers,
  keepers: KeeperIds,
): Readonly<Record<string, string | null>> {
  const {
    custodianCode,
    registeredByCode,
    agency,
    registeredOn,
    earlier,
    declaredCoverage: declared,
    ...facts
  } = worker
  const months = declared && `${declared.fromMonth.slice(0, 7)}/${declared.untilMonth?.slice(0, 7) ?? ''}`
  return {
    ...facts,
    nationalId: `${facts.nationalId.slice(0, 4)}/${sealed.nationalId.toString('base64')}`,
    familyCardNumber:
      sealed.familyCard && `/${sealed.familyCard.toString('base64')}.${sealed.index.toString('base64')}`,
    welfareDecile: facts.welfareDecile === null ? null : String(facts.welfareDecile),
    membershipKind: facts.membershipKind ?? 'NONE',
    declaredCoverage: declared && `${declared.programmes.join('+')} ${months} ${declared.payerKind}`,
    agencyId: agency === null ? null : keepers.agencyIdOf(custodianCode, agency),
    custodianId: keepers.tenantIdOf(custodianCode),
  }
}

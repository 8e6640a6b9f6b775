import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { WorkerFacts } from '@payung/domain/worker/worker-facts'

/** An invented worker: the facts, and whose record it is. */
export interface DemoWorker extends Omit<WorkerFacts, 'publicService' | 'citizenship'> {
  /** Code of the tenant that keeps the record. */
  readonly custodianCode: string
  /** Code of the tenant that registered: the custodian, or the province. */
  readonly registeredByCode: string
  /** Agency (OPD) of the custodian that collected the person; `null` for none. */
  readonly agency: string | null
  readonly registeredOn: IsoDay
  /** What the record said before its one correction; `null` for who was never corrected. */
  readonly earlier: EarlierVersion | null
}

/** A state of a record that another has replaced. */
export interface EarlierVersion {
  /** The fields that were otherwise, as they were. */
  readonly facts: Partial<WorkerFacts>
  /** Day on which they were replaced, after the registration. */
  readonly replacedOn: IsoDay
  readonly because: string
}

import type { WorkerFacts } from '../worker/worker-facts.ts'

/**
 * What a row of a file says about a person, normalised. `null` is what the row does not say: an update leaves it alone.
 *
 * Birth date and sex are taken from the NIK where the row is silent.
 */
export type ImportedFacts = Pick<
  WorkerFacts,
  | 'nationalId'
  | 'familyCardNumber'
  | 'name'
  | 'birthPlace'
  | 'birthDate'
  | 'sex'
  | 'address'
  | 'rt'
  | 'rw'
  | 'villageCode'
  | 'phone'
  | 'occupationCode'
  | 'welfareDecile'
  | 'welfareSource'
  | 'membershipNumber'
  | 'publicService'
  | 'citizenship'
  | 'notes'
>

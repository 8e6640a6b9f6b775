import { type PublicService, readPublicService, servesAs, servesUnclearly } from './public-service.ts'

/** What the text of an occupation says of a service to the state. */
export interface OccupationService {
  readonly service: Exclude<PublicService, 'NONE'> | null
  /** It names the state's service, and not which: `TNI/Polri`. */
  readonly isUnclear: boolean
}

export const NO_SERVICE_STATED: OccupationService = { service: null, isUnclear: false }

/** What a row of a file says of somebody's service to the state, and which of its two columns says so. */
export interface StatedService {
  readonly service: PublicService | null
  /** The columns contradict each other, or do not say which service it is. */
  readonly isUnclear: boolean
  readonly column: 'publicService' | 'occupation'
}

export function occupationService(occupation: string): OccupationService {
  return { service: servesAs(occupation), isUnclear: servesUnclearly(occupation) }
}

/**
 * Reads the column about service to the state together with the occupation: `Pegawai Negeri Sipil (PNS)`, `Petani/PNS`. Nobody guesses where they
 * contradict each other: a soldier without this fact could be designated.
 *
 * @param header of the column, for a tick in it
 */
export function statedService(text: string, header: string, occupation: OccupationService): StatedService {
  if (servesUnclearly(text, header)) return { service: null, isUnclear: true, column: 'publicService' }
  const service = readPublicService(text, header)
  const contradicts = service === 'NONE' && (occupation.service !== null || occupation.isUnclear)
  if (service !== null)
    return { service: contradicts ? null : service, isUnclear: contradicts, column: 'publicService' }
  return { ...occupation, column: 'occupation' }
}

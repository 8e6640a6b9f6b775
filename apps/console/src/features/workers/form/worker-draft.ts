import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import { type CoverageTexts, coverageFields, emptyCoverage, statedCoverage } from './coverage-draft.ts'

/** A worker as it stands in a form: texts, empty where nobody has said anything yet. */
export interface WorkerDraft extends CoverageTexts {
  readonly nationalId: string
  readonly familyCardNumber: string
  readonly name: string
  readonly birthPlace: string
  /** ISO day, or empty while the typed text is no day. */
  readonly birthDate: IsoDay | ''
  readonly sex: '' | 'FEMALE' | 'MALE'
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly villageCode: string
  readonly phone: string
  readonly occupationCode: string
  readonly incomeBracket: string
  readonly welfareDecile: string
  readonly welfareSource: string
  readonly membershipKind: string
  readonly membershipNumber: string
  readonly uncoveredReason: string
  readonly publicService: string
  readonly citizenship: string
  /** Agency (OPD) that brings the person in; empty for the institution itself. */
  readonly agencyId: string
  readonly notes: string
}

export type DraftField = keyof WorkerDraft

export const emptyDraft: WorkerDraft = {
  nationalId: '',
  familyCardNumber: '',
  name: '',
  birthPlace: '',
  birthDate: '',
  sex: '',
  address: '',
  rt: '',
  rw: '',
  villageCode: '',
  phone: '',
  occupationCode: '',
  incomeBracket: '',
  welfareDecile: '',
  welfareSource: '',
  membershipKind: '',
  membershipNumber: '',
  uncoveredReason: '',
  publicService: '',
  citizenship: '',
  ...emptyCoverage,
  agencyId: '',
  notes: '',
}

/** The three parts of the form; on a phone they are three steps. */
export const draftParts = [
  ['nationalId', 'name', 'birthDate', 'sex', 'birthPlace', 'familyCardNumber', 'phone'],
  ['villageCode', 'address', 'rt', 'rw'],
  [
    'occupationCode',
    'incomeBracket',
    'welfareDecile',
    'welfareSource',
    'membershipKind',
    'membershipNumber',
    'uncoveredReason',
    'publicService',
    'citizenship',
    ...coverageFields,
    'agencyId',
    'notes',
  ],
] as const satisfies readonly (readonly DraftField[])[]

/** In which part of the form a fault lies; what names no field of it belongs to the first. */
export function partOf(path: string): number {
  const parts: readonly (readonly string[])[] = draftParts
  return Math.max(
    0,
    parts.findIndex((fields) => fields.includes(path)),
  )
}

/** The fields that somebody has filled, as the shared rules read them. */
export function factsOf(draft: WorkerDraft): WorkerFactsDraft {
  const written: readonly string[] = coverageFields
  const filled = Object.entries(draft).filter(([field, text]) => text.trim() !== '' && !written.includes(field))
  const coverage = statedCoverage(draft)
  return { ...Object.fromEntries(filled), ...(coverage === null ? {} : { declaredCoverage: coverage }) }
}

/** What a form changed: new texts, and null where something was emptied. */
export function changesBetween(before: WorkerDraft, after: WorkerDraft): Partial<Record<DraftField, string | null>> {
  const fields = Object.keys(before) as DraftField[]
  return Object.fromEntries(
    fields
      .filter((field) => before[field].trim() !== after[field].trim())
      .map((field) => [field, after[field].trim() === '' ? null : after[field].trim()]),
  )
}

/**
 * Fills birth date and sex from the NIK, where nobody has said otherwise.
 *
 * What a person typed is never overwritten: the NIK keeps a wrong date for life, the card may be right.
 *
 * @param fromId what the NIK filled in before: that may change with the NIK
 */
export function filledFromNationalId(
  draft: WorkerDraft,
  id: Pick<WorkerDraft, 'birthDate' | 'sex'>,
  fromId: Partial<Pick<WorkerDraft, 'birthDate' | 'sex'>>,
): Partial<WorkerDraft> {
  const open = (field: 'birthDate' | 'sex') => draft[field] === '' || draft[field] === fromId[field]
  return {
    ...(open('birthDate') ? { birthDate: id.birthDate } : {}),
    ...(open('sex') ? { sex: id.sex } : {}),
  }
}

/** Another village than the record's: the street of the former one is emptied where nobody has typed another, and comes back with its village. */
export function movedTo(initial: WorkerDraft, draft: WorkerDraft, villageCode: string): WorkerDraft {
  const after = { ...draft, villageCode }
  if (initial.villageCode === '') return after
  const [from, to] = villageCode === initial.villageCode ? [emptyDraft, initial] : [initial, emptyDraft]
  const street = (['address', 'rt', 'rw'] as const).filter((field) => draft[field] === from[field])
  return { ...after, ...Object.fromEntries(street.map((field) => [field, to[field]])) }
}

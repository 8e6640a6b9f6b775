/** What a column can hold that an import takes over or reads by. */
export type ImportField =
  | 'rowNumber'
  | 'nationalId'
  | 'familyCardNumber'
  | 'name'
  | 'birthPlace'
  | 'birthDate'
  | 'birthPlaceAndDate'
  | 'sex'
  /** Two columns `L` and `P` of which one is ticked. */
  | 'male'
  | 'female'
  | 'address'
  | 'hamlet'
  | 'rt'
  | 'rw'
  | 'rtRw'
  | 'village'
  | 'villageCode'
  | 'district'
  | 'regency'
  | 'occupation'
  | 'phone'
  | 'membershipNumber'
  | 'welfareDecile'
  | 'publicService'
  | 'citizenship'
  | 'notes'

/** In the order in which a person maps them. */
export const IMPORT_FIELDS: readonly ImportField[] = [
  'rowNumber',
  'nationalId',
  'familyCardNumber',
  'name',
  'birthPlace',
  'birthDate',
  'birthPlaceAndDate',
  'sex',
  'male',
  'female',
  'address',
  'hamlet',
  'rt',
  'rw',
  'rtRw',
  'village',
  'villageCode',
  'district',
  'regency',
  'occupation',
  'phone',
  'membershipNumber',
  'welfareDecile',
  'publicService',
  'citizenship',
  'notes',
]

/** A column of the file and what it was taken for; `null` leaves it out. */
export interface ImportColumn {
  /** Position in the row, from 0. */
  readonly index: number
  /** Its name as it stands in the file; under a two-row header the lower one. */
  readonly header: string
  readonly field: ImportField | null
}

/** The column of a field, if any. */
export function columnOf(columns: readonly ImportColumn[], field: ImportField): ImportColumn | undefined {
  return columns.find((column) => column.field === field)
}

/**
 * The fields without which no row could be judged; empty when the mapping will do.
 *
 * @param villageKnown whether the village is known without a column: from the title, or a village officer's own
 */
export function missingFields(columns: readonly ImportColumn[], villageKnown = false): readonly ImportField[] {
  const required: ImportField[] = ['nationalId', 'name', 'village']
  const isThere = (field: ImportField) => columnOf(columns, field) !== undefined
  return required.filter((field) => {
    if (field === 'village') return !villageKnown && !isThere('village') && !isThere('villageCode')
    return !isThere(field)
  })
}

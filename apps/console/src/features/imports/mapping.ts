import { IMPORT_FIELDS, missingFields } from '@payung/domain/import/import-field'
import { IMPORT_PROFILES, type ImportProfileCode, type MappedField } from '@payung/domain/import/import-profile'
import { isMappedField } from './field-words.ts'
import type { ImportColumn } from './import.query.ts'

/** What each column is taken for, by its index. */
export type Mapping = ReadonlyMap<number, MappedField | null>

export function mappingOf(columns: readonly Pick<ImportColumn, 'index' | 'field'>[]): Mapping {
  return new Map(columns.map(({ index, field }) => [index, isMappedField(field) ? field : null]))
}

/** Of another kind of file its own fields are left; what it does not know is not taken over. */
export function mappingWithin(profile: ImportProfileCode, mapping: Mapping): Mapping {
  const { fields } = IMPORT_PROFILES[profile]
  return new Map([...mapping].map(([index, field]) => [index, field !== null && fields.includes(field) ? field : null]))
}

/** Fields that more than one column claims: only one of them can be right. */
export function doubledFields(mapping: Mapping): readonly MappedField[] {
  const fields = [...mapping.values()].filter((field) => field !== null)
  return [...new Set(fields.filter((field, at) => fields.indexOf(field) !== at))]
}

/**
 * Fields that no column gives and without which no row could be saved.
 *
 * @param villageKnown the server has already found the village elsewhere: in the file's title or the officer's own area
 */
export function fieldsMissing(
  mapping: Mapping,
  villageKnown: boolean,
  profile: ImportProfileCode = 'PEOPLE',
): readonly MappedField[] {
  const taken = [...mapping.values()]
  if (profile !== 'PEOPLE') return IMPORT_PROFILES[profile].required.filter((field) => !taken.includes(field))
  const columns = taken.map((taken, index) => ({
    index,
    header: '',
    field: IMPORT_FIELDS.find((field) => field === taken) ?? null,
  }))
  return missingFields(columns, villageKnown)
}

import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import type { FittingIds } from './fitting-ids.ts'

/** Draws the parts of a query. */
export interface Chance {
  readonly random: () => number
  readonly ids: FittingIds
}

const OPTIONAL_FIELD_SHARE = 0.3
const LIST_LENGTH_MAX = 3
const WORDS = ['siti', 'budi', 'an', 'ra', 'muhammad', 'x']
const DAYS = ['1990-05-15', '2026-01-01', '2026-06-01', '2026-11-01', '2027-01-01']
const RULE = JSON.stringify({ fact: 'AGE', from: 18, to: 64 })
/** Texts that are more than words, by what their names end in. */
const TEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^draftRule$/, [RULE]],
  [/(?:area|village|parent)Codes?$/, ['61', '61.12', '61.12.05', '61.07', '61.01', '61.12.05.2003']],
  [/occupationCodes$/, ['TRADER', 'FARMER', 'FISHER']],
  [/nationalId$/, ['6112055511820202']],
]
/** Of which type a record is where the name of its id does not say so. */
const TYPES_OF_IDS: Readonly<Record<string, string>> = {
  actorId: 'User',
  assigneeId: 'User',
  partyTenantIds: 'Tenant',
  requestId: 'CheckRequest',
}

export function pick<T>(from: readonly T[], { random }: Chance): T | undefined {
  return from[Math.floor(random() * from.length)]
}

export function someWord(chance: Chance): string {
  return JSON.stringify(pick(WORDS, chance))
}

/** Whether a value can be thought of. An id can for the field of an input: an id of something else finds nothing there, as it may. */
export function canBeFilled(type: GraphQLInputType, ids: FittingIds): boolean {
  const named = getNamedType(type)
  if (named.name === 'ID') return Object.values(ids).some((records) => records.length > 0)
  if (!isInputObjectType(named)) return true
  return Object.values(named.getFields()).every((field) => !isRequiredInputField(field) || canBeFilled(field.type, ids))
}

/** A value as it stands in a query, for an argument or a field of this name whose type `canBeFilled`. */
export function valueText(type: GraphQLInputType, name: string, chance: Chance): string {
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare)) {
    const length = 1 + Math.floor(chance.random() * LIST_LENGTH_MAX)
    return `[${Array.from({ length }, () => valueText(bare.ofType, name, chance)).join(', ')}]`
  }
  if (isEnumType(bare)) return pick(bare.getValues(), chance)?.name ?? ''
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) =>
        canBeFilled(field.type, chance.ids) && (isRequiredInputField(field) || chance.random() < OPTIONAL_FIELD_SHARE),
    )
    return `{ ${fields.map((field) => `${field.name}: ${valueText(field.type, field.name, chance)}`).join(', ')} }`
  }
  return scalarText(getNamedType(bare).name, name, chance)
}

function scalarText(scalar: string, name: string, chance: Chance): string {
  switch (scalar) {
    case 'Boolean':
      return String(chance.random() < 0.5)
    case 'Int':
      return String(intFor(name, chance))
    case 'Rupiah':
      return JSON.stringify(String(Math.floor(chance.random() * 5_000_000)))
    case 'CalendarDate':
      return JSON.stringify(pick(DAYS, chance))
    case 'Instant':
      return JSON.stringify(`${pick(DAYS, chance)}T03:00:00Z`)
    case 'ID':
      return JSON.stringify(pick(idsFor(name, chance.ids), chance))
    case 'String':
      return JSON.stringify(pick(TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? WORDS, chance))
    default:
      throw new Error(`no value is known for ${scalar}`)
  }
}

function intFor(name: string, { random }: Chance): number {
  if (name === 'year') return 2024 + Math.floor(random() * 4)
  return name === 'deciles' ? 1 + Math.floor(random() * 10) : Math.floor(random() * 100)
}

function idsFor(name: string, ids: FittingIds): readonly string[] {
  const about = TYPES_OF_IDS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/Ids?$/, '')
  return ids[about] ?? Object.values(ids).flat()
}

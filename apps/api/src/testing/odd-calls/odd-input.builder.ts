import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { textFault } from '../../platform/input-bounds.ts'
import { NODE_THINGS } from '../isolation/query-places.ts'
import { node, type Things } from '../isolation/things.builder.ts'
import type { Draw } from './draw.builder.ts'
import { ODD_DAYS, ODD_INSTANTS, ODD_NUMBERS, ODD_RUPIAH, ODD_TEXTS } from './odd-texts.builder.ts'

const LIST_LENGTHS = [0, 1, 1, 2, 3, 3, 499, 500]
const LIST_LENGTH_BEYOND = 501
/** Characters, well beyond what any door lets in. */
const LARGEST_SENT = 20_000_000
const LEFT_OUT_PERCENT = 45
const CHANGED_PERCENT = 12

/** A value of the type as somebody might send it who knows the schema and means no good; ids are often those of things that exist. */
export function oddValue(draw: Draw, type: GraphQLInputType, name: string, things: Things): unknown {
  if (isNonNullType(type)) return draw.isCareless && draw.chance(2) ? null : oddValue(draw, type.ofType, name, things)
  if (isListType(type)) {
    // Now and then many of the same.
    const length = draw.isCareless && draw.chance(5) ? LIST_LENGTH_BEYOND : draw.pick(LIST_LENGTHS)
    if (length > 3) {
      const value = oddValue(draw, type.ofType, name, things) ?? null
      // Lists in lists of long texts: no program could write it down and send it.
      return Array(JSON.stringify(value).length * length > LARGEST_SENT ? 3 : length).fill(value)
    }
    return Array.from({ length }, () => oddValue(draw, type.ofType, name, things))
  }
  if (isInputObjectType(type)) return oddObject(draw, type, things, {})
  if (isEnumType(type))
    return draw.isCareless && draw.chance(5) ? draw.pick(ODD_TEXTS) : draw.pick(type.getValues()).name
  if (type.name === 'ID') return oddId(draw, name, things)
  if (type.name === 'Boolean') return draw.chance(50)
  if (type.name === 'String' && draw.chance(20)) return oddId(draw, name, things)
  return draw.pick(draw.isCareless ? oddOf(type) : soundOf(type))
}

const ODD_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  Int: ODD_NUMBERS,
  Float: ODD_NUMBERS,
  CalendarDate: ODD_DAYS,
  Instant: ODD_INSTANTS,
  Rupiah: ODD_RUPIAH,
}

const oddOf = (type: GraphQLScalarType): readonly unknown[] => ODD_VALUES[type.name] ?? ODD_TEXTS

const soundValues = new Map<string, readonly unknown[]>()

/** Those that the gate lets through: what is odd about them is for the resolver and the database to find. */
function soundOf(type: GraphQLScalarType): readonly unknown[] {
  const known = soundValues.get(type.name)
  if (known !== undefined) return known
  const sound = oddOf(type).filter((value) => isSound(type, value))
  soundValues.set(type.name, sound)
  return sound
}

function isSound(type: GraphQLScalarType, value: unknown): boolean {
  if (typeof value === 'string' && textFault(value) !== null) return false
  try {
    type.parseValue(value)
    return true
  } catch {
    return false
  }
}

/** A fitting value with a part of it replaced: what is still right about it leads past the first checks. */
export function bentValue(draw: Draw, type: GraphQLInputType, name: string, fitting: unknown, things: Things): unknown {
  const bare = isNonNullType(type) ? type.ofType : type
  if (fitting === undefined || draw.chance(CHANGED_PERCENT)) return oddValue(draw, type, name, things)
  if (isListType(bare) && Array.isArray(fitting))
    return fitting.map((item) => bentValue(draw, bare.ofType, name, item, things))
  if (isInputObjectType(bare) && typeof fitting === 'object' && fitting !== null)
    return oddObject(draw, bare, things, fitting as Record<string, unknown>)
  return fitting
}

function oddObject(
  draw: Draw,
  type: GraphQLInputObjectType,
  things: Things,
  fitting: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      if (field.name in fitting)
        return [[field.name, bentValue(draw, field.type, field.name, fitting[field.name], things)]]
      if (!isNonNullType(field.type) && draw.chance(LEFT_OUT_PERCENT)) return []
      return [[field.name, oddValue(draw, field.type, field.name, things)]]
    }),
  )
}

const THING_NAMES: Readonly<Record<string, readonly (keyof Things)[]>> = {
  task: ['roundTask', 'checkTask'],
  winner: ['worker'],
  subject: ['worker'],
  actor: ['user'],
  assignedTo: ['user'],
  deputy: ['user'],
  request: ['checkRequest'],
  document: ['document', 'agreementDocument'],
  import: ['import'],
}

const SOUND_TEXTS = ODD_TEXTS.filter((text) => textFault(text) === null)

function oddId(draw: Draw, name: string, things: Things): string {
  if (draw.chance(10)) return draw.pick(draw.isCareless ? ODD_TEXTS : SOUND_TEXTS)
  const stem = name.replace(/Ids?$/, '')
  const named =
    THING_NAMES[stem] ?? (stem in things ? [stem as keyof Things] : (Object.keys(things) as (keyof Things)[]))
  const thing = draw.pick(named)
  const type = NODE_THINGS.find(([, other]) => other === thing)?.[0]
  return type === undefined || draw.chance(20) ? things[thing] : node(type, things[thing])
}

import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { NODE_THINGS } from '../isolation/query-places.ts'
import { node, type Things } from '../isolation/things.builder.ts'
import type { Draw } from './draw.builder.ts'
import { ODD_DAYS, ODD_INSTANTS, ODD_NUMBERS, ODD_RUPIAH, ODD_TEXTS } from './odd-texts.builder.ts'

const LIST_LENGTHS = [0, 1, 1, 2, 3, 3, 499, 500, 501]
const LEFT_OUT_PERCENT = 45
const CHANGED_PERCENT = 12

/** A value of the type as somebody might send it who knows the schema and means no good; ids are often those of things that exist. */
export function oddValue(draw: Draw, type: GraphQLInputType, name: string, things: Things): unknown {
  if (isNonNullType(type)) return draw.chance(1) ? null : oddValue(draw, type.ofType, name, things)
  if (isListType(type)) {
    // Now and then many of the same.
    const length = draw.pick(LIST_LENGTHS)
    if (length > 3) return Array(length).fill(oddValue(draw, type.ofType, name, things))
    return Array.from({ length }, () => oddValue(draw, type.ofType, name, things))
  }
  if (isInputObjectType(type)) return oddObject(draw, type, things, {})
  if (isEnumType(type)) return draw.chance(2) ? draw.pick(ODD_TEXTS) : draw.pick(type.getValues()).name
  switch (type.name) {
    case 'ID':
      return oddId(draw, name, things)
    case 'Int':
    case 'Float':
      return draw.pick(ODD_NUMBERS)
    case 'Boolean':
      return draw.chance(50)
    case 'CalendarDate':
      return draw.pick(ODD_DAYS)
    case 'Instant':
      return draw.pick(ODD_INSTANTS)
    case 'Rupiah':
      return draw.pick(ODD_RUPIAH)
    default:
      return draw.chance(20) ? oddId(draw, name, things) : draw.pick(ODD_TEXTS)
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

function oddId(draw: Draw, name: string, things: Things): string {
  if (draw.chance(10)) return draw.pick(ODD_TEXTS)
  const stem = name.replace(/Ids?$/, '')
  const named =
    THING_NAMES[stem] ?? (stem in things ? [stem as keyof Things] : (Object.keys(things) as (keyof Things)[]))
  const thing = draw.pick(named)
  const type = NODE_THINGS.find(([, other]) => other === thing)?.[0]
  return type === undefined || draw.chance(20) ? things[thing] : node(type, things[thing])
}

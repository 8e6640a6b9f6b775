import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { RegulationKindEnum, RegulationStateEnum } from './regulation.type.ts'
import type { RegulationFilter } from './regulations.queries.ts'

const SEARCH_LENGTH_MAX = 100

const RegulationOriginEnum = builder.enumType('RegulationOrigin', {
  description: 'Whose it is, seen from my tenant.',
  values: ['OWN', 'NATIONAL', 'OTHERS'] as const,
})

export const RegulationFilterInput = builder.inputType('RegulationFilter', {
  description: 'Which regulations; what is left out does not narrow.',
  fields: (t) => ({
    origins: t.field({ type: [RegulationOriginEnum], description: 'Whose.' }),
    kinds: t.field({ type: [RegulationKindEnum], description: 'Of these kinds.' }),
    states: t.field({ type: [RegulationStateEnum], description: 'In these states.' }),
    search: t.string({ description: 'Words of kind, place, number or title; each must be there.' }),
  }),
})

export function readRegulationFilter(
  input: (typeof RegulationFilterInput)['$inferInput'] | null | undefined,
): RegulationFilter {
  return {
    origins: input?.origins ?? [],
    kinds: input?.kinds ?? [],
    states: input?.states ?? [],
    search: cutText(input?.search?.trim() ?? '', SEARCH_LENGTH_MAX) || null,
  }
}

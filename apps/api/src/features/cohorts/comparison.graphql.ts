import { builder } from '../../graphql/builder.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { costOfPeople, loadProgramme } from '../programmes/public.ts'
import { CohortType } from './cohort.type.ts'
import type { CohortRecord } from './cohorts.queries.ts'
import { type ComparedArea, compareMembers } from './comparison.queries.ts'
import { loadCohort } from './load-cohort.ts'

const ComparedAreaType = builder.objectRef<ComparedArea>('CohortComparisonRow').implement({
  description: 'How two cohorts differ in an area; each number is that of `people` with `notInCohortId`.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area; null for all of them together.',
      resolve: (row, _args, { reference }) => (row.area_code === null ? null : areaOf(reference, row.area_code)),
    }),
    entered: t.exposeInt('entered', { description: 'Members of this one only.' }),
    left: t.exposeInt('left', { description: 'Members of the other only.' }),
    kept: t.exposeInt('kept', { description: 'Members of both.' }),
  }),
})

interface Comparison {
  readonly other: CohortRecord
  readonly rows: readonly ComparedArea[]
  readonly costDifferenceRupiah: bigint | null
}

const NOBODY: ComparedArea = { area_code: null, entered: 0, left: 0, kept: 0 }

const ComparisonType = builder.objectRef<Comparison>('CohortComparison').implement({
  description: 'This cohort against another of my tenant.',
  fields: (t) => ({
    other: t.field({ type: CohortType, description: 'The other.', resolve: ({ other }) => other }),
    all: t.field({
      type: ComparedAreaType,
      description: 'All areas together.',
      resolve: ({ rows }) => rows.find((row) => row.area_code === null) ?? NOBODY,
    }),
    areas: t.field({
      type: [ComparedAreaType],
      description: 'By area.',
      resolve: ({ rows }) => rows.filter((row) => row.area_code !== null),
    }),
    costDifference: t.expose('costDifferenceRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What this one costs more over its months than the other over its own; negative for less.',
    }),
  }),
})

builder.objectField(CohortType, 'comparison', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    description: 'Null where there is no such other cohort.',
    args: { otherId: t.arg.id({ required: true, description: 'The other cohort.' }) },
    complexity: 50,
    resolve: async (cohort, { otherId }, context) => {
      const uuid = uuidOf(otherId, 'Cohort')
      const other = uuid === null ? null : await loadCohort(context, uuid)
      if (other === null) return null
      const [rows, mine, theirs] = await Promise.all([
        context.read<ComparedArea>(compareMembers(cohort.id, other.id)),
        costOf(cohort),
        costOf(other),
      ])
      return { other, rows, costDifferenceRupiah: mine === null || theirs === null ? null : mine - theirs }

      async function costOf(cohort: CohortRecord): Promise<bigint | null> {
        const programme = await loadProgramme(context, cohort.programme_id)
        const cost = programme === null ? null : await costOfPeople(context, programme, cohort.members)
        return cost?.totalRupiah ?? null
      }
    },
  }),
)

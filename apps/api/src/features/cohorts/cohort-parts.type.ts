import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import type { ProgrammeCost } from '../programmes/public.ts'
import type { CohortAreaRow } from './cohorts.queries.ts'
import { orderOf } from './load-cohort.ts'
import type { PriorityRow } from './priorities.queries.ts'

interface Criterion {
  readonly number: number
  readonly label: string
  readonly points: number
}

export const PriorityCriterionType = builder.objectRef<Criterion>('PriorityCriterion').implement({
  description: 'So many points for whoever meets a condition.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1.' }),
    label: t.exposeString('label', { description: 'As it is published.' }),
    points: t.exposeInt('points', { description: 'The points.' }),
  }),
})

export function criteriaOf(row: Pick<PriorityRow, 'criteria'> | null): readonly Criterion[] {
  return orderOf(row).map(({ label, points }, at) => ({ number: at + 1, label, points }))
}

export const PriorityVersionType = builder.objectRef<PriorityRow>('PriorityVersion').implement({
  description: 'Who goes before whom, as it was saved; never changed once somebody was placed by it.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    order: t.string({
      description: 'JSON, as `savePriority` takes it.',
      resolve: ({ criteria }) => JSON.stringify(criteria),
    }),
    criteria: t.field({
      type: [PriorityCriterionType],
      description: 'What earns how many points.',
      resolve: (row) => [...criteriaOf(row)],
    }),
    effectiveFrom: t.expose('effective_from', { type: 'CalendarDate', description: 'The first day it holds.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why it was changed.' }),
    savedAt: t.expose('saved_at', { type: 'Instant', description: 'When it was saved.' }),
    savedBy: userField(t, 'saved_by', 'By whom.'),
    usedAt: t.expose('used_at', {
      type: 'Instant',
      nullable: true,
      description: 'Since when people are placed by it.',
    }),
  }),
})

/** Months in a row that cost the same for so many people. */
interface MonthlyCost {
  readonly fromMonth: string
  readonly months: number
  readonly perMonthRupiah: bigint
}

const MonthlyCostType = builder.objectRef<MonthlyCost>('CohortMonthlyCost').implement({
  description: 'What the members cost in each of some months in a row.',
  fields: (t) => ({
    fromMonth: t.expose('fromMonth', { type: 'CalendarDate', description: 'The first of them.' }),
    months: t.exposeInt('months', { description: 'How many.' }),
    perMonth: t.expose('perMonthRupiah', { type: 'Rupiah', description: 'All members in one of them.' }),
  }),
})

export const CohortCostType = builder.objectRef<ProgrammeCost>('CohortCost').implement({
  description:
    'Members × the amount of each month, from the reference amounts in force; months that were paid before ask for no money.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'The members.' }),
    months: t.int({ description: 'How many months are to be paid.', resolve: ({ months }) => months.length }),
    spans: t.field({
      type: [MonthlyCostType],
      description: 'By month; more than one where an amount changes.',
      resolve: (cost) => monthlyOf(cost),
    }),
    total: t.expose('totalRupiah', { type: 'Rupiah', description: 'All members over the months to be paid.' }),
  }),
})

function monthlyOf({ months, people }: ProgrammeCost): MonthlyCost[] {
  const spans: MonthlyCost[] = []
  for (const { month, perPersonRupiah } of months) {
    const perMonthRupiah = perPersonRupiah * BigInt(people)
    const last = spans.at(-1)
    if (last?.perMonthRupiah === perMonthRupiah) spans[spans.length - 1] = { ...last, months: last.months + 1 }
    else spans.push({ fromMonth: month, months: 1, perMonthRupiah })
  }
  return spans
}

/** An area with what one of its people costs. */
export interface CohortArea extends CohortAreaRow {
  readonly cost: ProgrammeCost | null
}

export const CohortAreaType = builder.objectRef<CohortArea>('CohortArea').implement({
  description: 'An area of the programme: its quota, who fills it and what they cost.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      description: 'The area.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.area_code),
    }),
    quota: t.exposeInt('quota', { description: 'As it was when the draft was computed.' }),
    taken: t.exposeInt('taken', { description: 'Of the quota, by cohorts that were locked before.' }),
    eligible: t.exposeInt('eligible', { description: 'Whom the rule admits and no locked cohort holds.' }),
    members: t.exposeInt('members', { description: 'Within the quota.' }),
    reserves: t.exposeInt('reserves', { description: 'Waiting.' }),
    removed: t.exposeInt('removed', { description: 'Taken out after an objection.' }),
    lastPoints: t.exposeInt('last_points', { nullable: true, description: 'The fewest points of a member.' }),
    nextPoints: t.exposeInt('next_points', { nullable: true, description: 'The most points of who waits.' }),
    cost: t.field({
      type: CohortCostType,
      nullable: true,
      description: 'Of its members; null where an amount is missing.',
      resolve: ({ cost }) => cost,
    }),
  }),
})

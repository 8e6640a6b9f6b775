import { type PlacedStep, placeSteps, type RouteStep } from '@payung/domain/access/approval'
import { stepInEnglish } from '@payung/domain/access/first-route'
import { fillFields } from '@payung/domain/decree/decree-template'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import type { MergedLineRow } from './amend-decree.queries.ts'
import type { StepRow } from './approval.queries.ts'
import { barredFrom, openStepOf, standingFor } from './deciding.ts'
import type { ChangeReason, EndingRow, OverlapRow } from './decree-annex.queries.ts'
import { type CostMonth, type DecreeCost, monthRupiah } from './decree-cost.ts'
import { fieldsNow } from './decree-drafting.ts'
import {
  AmendingChangeEnum,
  ApprovalDutyEnum,
  ApprovalVoteEnum,
  ChangeReasonEnum,
  DecreeStateEnum,
  StepStandingEnum,
} from './decree-enums.type.ts'
import type { DecreeEventRow, DecreeRecord } from './decrees.queries.ts'
import { loadDeciding } from './load-decree.ts'
import type { EndingEffects } from './revoke-decree.ts'

/** A step with where it stands. */
export interface DecreeStep extends StepRow, PlacedStep {
  readonly isMine: boolean
}

/** The steps of a submission as they stand for the viewer; of the last unless said otherwise. */
export async function stepsOf(
  context: Parameters<typeof loadDeciding>[0],
  decree: DecreeRecord,
  rows: readonly StepRow[],
): Promise<DecreeStep[]> {
  const current = rows.filter(({ submission }) => submission === decree.submission)
  const [first] = current
  if (first === undefined) return []
  const placed = placeSteps(
    current.map(({ days, vote, cast_at: at }) => ({ days, vote: vote === null || at === null ? null : { vote, at } })),
    first.submitted_at,
    new Date(),
  )
  const mine = await myStep(context, decree, current)
  const isUnderWay = decree.state === 'REVIEW'
  return current.map((row, at) => {
    const place = placed[at] ?? { standing: 'WAITING', openedAt: null, dueAt: null }
    // A submission that was taken back has no step that anybody could still take.
    const standing =
      !isUnderWay && (place.standing === 'OPEN' || place.standing === 'LATE') ? 'WAITING' : place.standing
    return { ...row, ...place, standing, isMine: mine?.position === row.position }
  })
}

/** The open step where it is the viewer's to take; null otherwise. */
export async function myStep(
  context: Parameters<typeof loadDeciding>[0],
  decree: DecreeRecord,
  rows: readonly StepRow[],
): Promise<StepRow | null> {
  if (decree.state !== 'REVIEW' || decree.made_by_me || decree.tenant_id !== context.actor.tenantId) return null
  // Nobody decides on what can only be cancelled.
  if (decree.base_closed) return null
  const current = rows.filter(({ submission }) => submission === decree.submission)
  const me = context.actor.userId
  if (current.some(({ cast_by: by, on_behalf_of: other }) => by === me || other === me)) return null
  const step = openStepOf(current, decree.submission)
  if (step === null) return null
  const barred = barredFrom(decree, current)
  return standingFor(context.actor, await loadDeciding(context), step, barred) === null ? null : step
}

export const DecreeStepType = builder.objectRef<DecreeStep>('DecreeStep').implement({
  description: 'A step of the last submission: whose it is, since when, and how it was decided.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Counted from 1.' }),
    label: t.exposeString('label', { description: 'As the route calls it.' }),
    labelEn: t.string({
      nullable: true,
      description: 'The same in English; null where the government has not said it.',
      resolve: ({ label, label_en: labelEn }) => stepInEnglish({ label, labelEn }),
    }),
    duty: t.expose('duty', { type: ApprovalDutyEnum, description: 'What it asks.' }),
    days: t.exposeInt('days', { description: 'How long it may take.' }),
    standing: t.expose('standing', { type: StepStandingEnum, description: 'Where it stands.' }),
    openedAt: t.expose('openedAt', { type: 'Instant', nullable: true, description: 'Since when it is its turn.' }),
    dueAt: t.expose('dueAt', { type: 'Instant', nullable: true, description: 'When it counts as late.' }),
    isMine: t.exposeBoolean('isMine', { description: 'It is its turn, and mine to take.' }),
    voter: userByIdField(t, 'voter_id', 'The one person whose step it is; null for anybody with the duty.'),
    vote: t.expose('vote', { type: ApprovalVoteEnum, nullable: true, description: 'How it was decided.' }),
    reason: t.exposeString('vote_reason', { nullable: true, description: 'Why.' }),
    castBy: userByIdField(t, 'cast_by', 'By whom.'),
    onBehalfOf: userByIdField(t, 'on_behalf_of', 'For whom the deputy voted.'),
    castAt: t.expose('cast_at', { type: 'Instant', nullable: true, description: 'When.' }),
  }),
})

export const DecreeEventType = builder.objectRef<DecreeEventRow>('DecreeEvent').implement({
  description: 'A step in the life of a decree, written by the database.',
  fields: (t) => ({
    from: t.expose('from_state', { type: DecreeStateEnum, nullable: true, description: 'Null at its beginning.' }),
    to: t.expose('to_state', { type: DecreeStateEnum, description: 'What it became.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    by: userByIdField(t, 'by_user', 'By whom; null where the system acted.'),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
  }),
})

const DecreeCostMonthType = builder.objectRef<CostMonth>('DecreeCostMonth').implement({
  description: 'What a decree costs in one month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    people: t.exposeInt('people', { description: 'Who is designated.' }),
    perPerson: t.expose('perPersonRupiah', { type: 'Rupiah', description: 'One person.' }),
    total: t.field({
      type: 'Rupiah',
      description: 'All of them; nothing where the month was paid before the decree.',
      resolve: monthRupiah,
    }),
  }),
})

export const DecreeCostType = builder.objectRef<DecreeCost>('DecreeCost').implement({
  description:
    'What a decree costs by month, and out of which purse; from the amounts in force, fixed when it is signed.',
  fields: (t) => ({
    payer: t.expose('payer', { type: FundingSourceEnum, description: 'The kind of payer.' }),
    months: t.field({ type: [DecreeCostMonthType], description: 'By month.', resolve: ({ months }) => [...months] }),
    total: t.expose('totalRupiah', { type: 'Rupiah', description: 'All months that were not paid before the decree.' }),
  }),
})

export const DecreeTextType = builder.objectRef<DecreeRecord>('DecreeText').implement({
  description: 'The text of a decree as its document prints it: fields are filled, as far as they are known.',
  fields: (t) => ({
    title: t.string({
      description: 'What it is about.',
      resolve: async (decree, _args, context) => (await filled(context, decree, [decree.title])).join(''),
    }),
    considerations: t.stringList({
      description: 'Menimbang.',
      resolve: (decree, _args, context) => filled(context, decree, decree.considerations),
    }),
    legalReferences: t.stringList({ description: 'Mengingat.', resolve: (decree) => [...decree.legal_references] }),
    dictums: t.stringList({
      description: 'Menetapkan.',
      resolve: (decree, _args, context) => filled(context, decree, decree.dictums),
    }),
  }),
})

/** Lines of its text: of a draft with what their fields would say today, later as they were fixed. */
async function filled(context: Context, decree: DecreeRecord, lines: readonly string[]): Promise<string[]> {
  const values = decree.state === 'DRAFT' ? await fieldsNow(context, decree, lines) : (decree.field_values ?? {})
  return lines.map((line) => fillFields(line, values))
}

export const DecreeOverlapType = builder.objectRef<OverlapRow>('DecreeOverlap').implement({
  description: 'Somebody of a draft who is designated in the same months by another decree of the programme.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'Their name in this annex.' }),
    otherDecreeId: t.id({
      description: 'The other decree.',
      resolve: (row) => globalIdOf('Decree', row.other_decree_id),
    }),
    otherNumber: t.exposeString('other_number', { description: 'Its number.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'Their first month there.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The first after it.' }),
  }),
})

const MergedRemedyType = builder
  .objectRef<{ change: 'CORRECT' | 'REMOVE'; reason: ChangeReason; dropped: readonly number[] }>('MergedRemedy')
  .implement({
    description: 'The change that settles such a line, as `changeAnnex` takes it.',
    fields: (t) => ({
      change: t.expose('change', { type: AmendingChangeEnum, description: 'Corrected, or taken out as a duplicate.' }),
      reason: t.expose('reason', { type: ChangeReasonEnum, description: 'Why.' }),
      dropped: t.intList({
        description: 'Changes of this draft that fall away for it.',
        resolve: ({ dropped }) => [...dropped],
      }),
    }),
  })

export const MergedLineType = builder.objectRef<MergedLineRow>('DecreeMergedLine').implement({
  description: 'A line of the amended decree whose record was merged into another since it was signed.',
  fields: (t) => ({
    line: t.exposeInt('line_no', { description: 'Of the annex.' }),
    name: t.exposeString('name', { description: 'As the annex names them.' }),
    workerId: t.id({
      description: 'The record that stands; opens as `worker(id)`.',
      resolve: (row) => globalIdOf('Worker', row.record_id),
    }),
    recordName: t.exposeString('record_name', { nullable: true, description: 'As that record names them.' }),
    standingLine: t.exposeInt('standing_line', {
      nullable: true,
      description: 'On which line that person is designated already; null where the line can be corrected.',
    }),
    standingNumber: t.exposeString('standing_number', {
      nullable: true,
      description: 'Of the decree with this number.',
    }),
    remedy: t.field({
      type: MergedRemedyType,
      description: 'What settles it.',
      resolve: ({ standing_line: line, entry_no: entry }) => ({
        change: line === null ? ('CORRECT' as const) : ('REMOVE' as const),
        reason: line === null ? ('IDENTITY_WRONG' as const) : ('DUPLICATE' as const),
        dropped: entry === null ? [] : [entry],
      }),
    }),
  }),
})

const EndingAreaType = builder.objectRef<EndingRow>('EndingArea').implement({
  description: 'How many people of a district would lose a designation.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      description: 'The district.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.area_code),
    }),
    people: t.exposeInt('people', { description: 'Its people.' }),
  }),
})

export const EndingEffectsType = builder.objectRef<EndingEffects>('EndingEffects').implement({
  description: 'Who would lose a designation if it ended with a month; shown before anybody decides that.',
  fields: (t) => ({
    fromMonth: t.expose('fromMonth', { type: 'CalendarDate', description: 'The first month without it.' }),
    people: t.exposeInt('people', { description: 'How many people.' }),
    months: t.exposeInt('months', { description: 'How many months each would lose.' }),
    areas: t.field({ type: [EndingAreaType], description: 'By district.', resolve: ({ areas }) => [...areas] }),
    freed: t.expose('freedRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What would no longer be spent; null where the cost is not known.',
    }),
  }),
})

export const RouteStepType = builder.objectRef<RouteStep>('ApprovalRouteStep').implement({
  description: 'A step of a route. With a bound it is taken where either is reached, without always.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Its name.' }),
    labelEn: t.string({
      nullable: true,
      description: 'The same in English; null where nobody has said it.',
      resolve: stepInEnglish,
    }),
    duty: t.expose('duty', { type: ApprovalDutyEnum, description: 'What it asks.' }),
    days: t.exposeInt('days', { description: 'How long it may take.' }),
    voter: userByIdField(t, 'voterId', 'The one person whose step it is; null for anybody with the duty.'),
    fromPeople: t.exposeInt('fromPeople', { nullable: true, description: 'Taken from so many people on.' }),
    fromRupiah: t.expose('fromRupiah', { type: 'Rupiah', nullable: true, description: 'Taken from so much money on.' }),
  }),
})

import { publishPersonMonths, sumCells } from '@payung/domain/disclosure/publish-cells'
import { monthsBetween } from '@payung/domain/money/contribution'
import { PLEDGE_KINDS } from '@payung/domain/pledge/pledge-size'
import { PLEDGE_STANDINGS, type PledgeStanding, pledgeStanding } from '@payung/domain/pledge/pledge-standing'
import { PLEDGE_NEXT } from '@payung/domain/pledge/pledge-state'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AgreementType, loadAgreement } from '../agreements/public.ts'
import { AreaType, OccupationType, PublishedGroupType, TenantType } from '../areas/public.ts'
import { ProgrammeInsuranceEnum, ReliefEnum } from '../programmes/public.ts'
import { loadMonthsCounted, loadPledge, loadPledgeFigures, loadPledgeMonths, loadPledgeSteps } from './load-pledge.ts'
import { publishedBefore } from './match-pledge.ts'
import { actionsOn, hindranceOf, mayRenew, sideOf } from './pledges.policy.ts'
import type { PledgeMonthsRow, PledgeRow, PledgeStepRow } from './pledges.queries.ts'

export const PledgeKindEnum = builder.enumType('PledgeKind', {
  description: 'What was stated: an amount, or a number of workers.',
  values: PLEDGE_KINDS,
})

export const PledgeStateEnum = builder.enumType('PledgeState', {
  description:
    'Drafted, offered, matched, approved in numbers; then, as its lists are, paid in full and posted person by person; withdrawn, refused by the region, or ended.',
  values: PLEDGE_STANDINGS,
})

const PledgeActionEnum = builder.enumType('PledgeAction', {
  description: 'A step with a pledge.',
  values: ['OFFER', 'MATCH', 'REFUSE', 'APPROVE', 'DECLINE', 'WITHDRAW', 'END'] as const,
})

const PledgeHindranceEnum = builder.enumType('PledgeHindrance', {
  description:
    'Its agreement was terminated or is over; its months are over; or its agreement has not begun, so that nobody is matched yet.',
  values: ['AGREEMENT_OVER', 'MONTHS_OVER', 'AGREEMENT_NOT_BEGUN'] as const,
})

const PledgeStepType = builder.objectRef<PledgeStepRow>('PledgeStep').implement({
  description: 'A state that a pledge came to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    state: t.expose('to_state', { type: PledgeStateEnum, description: 'Which state.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: userField(t, 'by_user', 'By whom; null for somebody of another organisation, and where its months were over.'),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was withdrawn, refused, declined or ended.',
    }),
  }),
})

/** Whether a pledge is for fewer months than the insurer counts. Where nobody has set how many these are, nothing is said. */
export function isShort(fromMonth: string, untilMonth: string, counted: number | null): boolean {
  return counted !== null && monthsBetween(fromMonth, untilMonth).length < counted
}

interface Progress extends PledgeMonthsRow {
  /** How months are shown to the viewer. */
  readonly shown: (months: number) => number
}

const PledgeProgressType = builder.objectRef<Progress>('PledgeProgress').implement({
  description:
    'What has become of the months of the people of a pledge, all together. For the company rounded to what five people have, so that nobody is seen.',
  fields: (t) => ({
    pledged: t.int({
      description: 'Months of everybody who was matched; for the company, of as many as it pledges for.',
      resolve: (row) => row.shown(row.pledged),
    }),
    listed: t.int({
      description: 'On contribution lists that the company pays.',
      resolve: (row) => row.shown(row.listed),
    }),
    received: t.int({
      description: 'Paid in full, and received by the insurer.',
      resolve: (row) => row.shown(row.received),
    }),
    posted: t.int({
      description: 'Posted by the insurer to the person.',
      resolve: (row) => row.shown(row.posted),
    }),
    isRounded: t.boolean({
      description: 'Whether these are rounded.',
      resolve: (row) => row.shown(1) !== 1,
    }),
  }),
})

/** How far a pledge has come: only of an approved one its lists are asked. */
async function standingOf(context: Context, { id, state }: PledgeRow): Promise<PledgeStanding> {
  const months = state === 'APPROVED' ? await loadPledgeMonths(context, id) : null
  return months === null ? state : pledgeStanding(state, months)
}

async function isListed(context: Context, { id, state }: PledgeRow): Promise<boolean> {
  const months = state === 'APPROVED' ? await loadPledgeMonths(context, id) : null
  return months !== null && months.listed > 0
}

export const PledgeType = builder.objectRef<PledgeRow>('Pledge')

builder.node(PledgeType, {
  description: 'What a company promises to pay under an agreement.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadPledge(context, id) : null),
  fields: (t) => ({
    agreement: t.field({
      type: AgreementType,
      nullable: true,
      description: 'From which it is drawn.',
      resolve: ({ agreement_id: id }, _args, context) => loadAgreement(context, id),
    }),
    company: t.field({
      type: TenantType,
      nullable: true,
      description: 'Who pays.',
      resolve: ({ tenant_id: id }, _args, { reference }) => reference.tenants.get(id) ?? null,
    }),
    region: t.field({
      type: TenantType,
      nullable: true,
      description: 'The government to which it is offered.',
      resolve: ({ region_tenant_id: id }, _args, { reference }) => reference.tenants.get(id) ?? null,
    }),
    kind: t.expose('kind', {
      type: PledgeKindEnum,
      description: 'What was stated; the other measure follows from it.',
    }),
    workers: t.exposeInt('workers', { description: 'For how many workers it suffices in every month.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much it is.' }),
    perWorker: t.expose('per_worker_rupiah', {
      type: 'Rupiah',
      description: 'What a worker costs over all its months, by the tariff on the day of the draft.',
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last.' }),
    months: t.int({
      description: 'How many months.',
      resolve: ({ from_month: from, until_month: until }) => monthsBetween(from, until).length,
    }),
    isShort: t.boolean({
      description: 'Whether it is for fewer months than the insurer’s branches count.',
      resolve: async ({ from_month: from, until_month: until }, _args, context) =>
        isShort(from, until, await loadMonthsCounted(context)),
    }),
    programmes: t.field({
      type: [ProgrammeInsuranceEnum],
      description: 'What is insured.',
      resolve: ({ insurance_programmes: programmes }) => programmes.filter((programme) => programme !== 'PENSION'),
    }),
    relief: t.expose('relief', { type: ReliefEnum, nullable: true, description: 'The discount that is claimed.' }),
    areas: t.field({
      type: [AreaType],
      description: 'Where; none for the whole region.',
      resolve: ({ area_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.areas.get(code) ?? []),
    }),
    occupations: t.field({
      type: [OccupationType],
      description: 'For whom; none for all occupations.',
      resolve: ({ occupation_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.occupations.get(code) ?? []),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What the company says about it.' }),
    state: t.field({
      type: PledgeStateEnum,
      description: 'How far it has come, by its steps and its lists.',
      resolve: (pledge, _args, context) => standingOf(context, pledge),
    }),
    hindrance: t.field({
      type: PledgeHindranceEnum,
      nullable: true,
      description: 'What keeps it from its next step today; null where nothing does.',
      resolve: (pledge) => {
        const next = PLEDGE_NEXT[pledge.state]
        return next === undefined ? null : hindranceOf(pledge, next)
      },
    }),
    progress: t.field({
      type: PledgeProgressType,
      nullable: true,
      description: 'What has become of the months of its people; null before its numbers are approved.',
      resolve: async (pledge, _args, context) => {
        const months = await loadPledgeMonths(context, pledge.id)
        if (months === null) return null
        const ofPerson = monthsBetween(pledge.from_month, pledge.until_month).length
        const isCompany = sideOf(context.actor, pledge) === 'COMPANY'
        if (!isCompany) return { ...months, shown: (all) => all }
        // Of how many were taken a company hears in figures alone, once: months stand beside those that it asked for.
        const pledged = pledge.workers * ofPerson
        return { ...months, pledged, shown: (all) => publishPersonMonths(all, 'PARTY', ofPerson) }
      },
    }),
    usedAmount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What it has used of its agreement, once it has ended.',
      resolve: ({ state, taken_rupiah: taken }) => (state === 'ENDED' ? taken : null),
    }),
    mayRenew: t.boolean({
      description:
        'Whether I may draft the same again: one that was approved or has ended for later months, one that was withdrawn or refused for its own.',
      resolve: (pledge, _args, { actor }) => mayRenew(actor, pledge),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demo.' }),
    draftedAt: t.expose('drafted_at', { type: 'Instant', description: 'When it was drafted.' }),
    offeredAt: t.expose('offered_at', { type: 'Instant', nullable: true, description: 'When it was offered.' }),
    actions: t.field({
      type: [PledgeActionEnum],
      description: 'What I can do with it now.',
      resolve: async (pledge, _args, context) => [...actionsOn(context.actor, pledge, await isListed(context, pledge))],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'PLEDGE', {
      description: 'Why I would be refused to offer it or to approve its numbers, although my roles allow it.',
      isDecidedHere: (pledge, { actor }) =>
        actionsOn(actor, pledge, false).some((action) => action === 'OFFER' || action === 'APPROVE'),
    }),
    figures: t.field({
      type: [PublishedGroupType],
      description:
        'Whom it is to pay for, in numbers that show nobody; none before it is matched, and where figures of some of the same people were shown within a year. Their sum is `people`.',
      resolve: async ({ id }, _args, context) => [...publishedBefore((await loadPledgeFigures(context, id)) ?? [])],
    }),
    people: t.int({
      nullable: true,
      description:
        'All of them together, as the sum of `figures`: a multiple of five, rounded down. Null where there are none.',
      resolve: async ({ id }, _args, context) => {
        const figures = publishedBefore((await loadPledgeFigures(context, id)) ?? [])
        return figures.length === 0 ? null : (sumCells(figures, [])[0]?.count ?? 0)
      },
    }),
    steps: t.field({
      type: [PledgeStepType],
      description: 'Each state that it came to, the oldest first; for the region, from the offer on.',
      resolve: async (pledge, _args, context) => {
        const steps = (await loadPledgeSteps(context, pledge.id)) ?? []
        return sideOf(context.actor, pledge) === 'COMPANY'
          ? [...steps]
          : steps.filter(({ to_state: to }) => to !== 'DRAFT')
      },
    }),
  }),
})

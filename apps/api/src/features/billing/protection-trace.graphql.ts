import { explainContribution } from '@payung/domain/money/contribution'
import { missingLink } from '@payung/domain/protection/missing-link'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { BudgetCommitmentType } from '../budgets/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingPayerType, FundingRuleType } from '../funding/public.ts'
import { ContributionType, loadTariffs } from '../tariffs/public.ts'
import { InsuranceProgrammeEnum, maskMembershipNumber } from '../workers/public.ts'
import { readAsOf } from './as-of.ts'
import { VerdictEnum } from './contribution-answer.type.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { ContributionMonthStateEnum } from './contribution-months.graphql.ts'
import type { TracePostingRow } from './protection-trace.queries.ts'
import {
  commitmentsOfPart,
  listOfPart,
  postingOfPart,
  rulesOfPart,
  signedAgreementsOf,
  type TracedMonth,
  type TracedPart,
  traceMonth,
} from './protection-trace.ts'

const MissingLinkEnum = builder.enumType('MissingLink', {
  description:
    'What a month waits for: its list, the way of the list to the insurer, the bill, the money, its arrival, the posting.',
  values: ['LIST', 'REQUEST', 'BILL', 'PAYMENT', 'RECEIPT', 'POSTING'] as const,
})

const TracePostingType = builder.objectRef<TracePostingRow>('TracePosting').implement({
  description: 'What the insurer last answered about the person of a list, and what of the month it protects.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Posted or rejected.' }),
    months: t.exposeInt('months', { description: 'How many months of the list it has posted, the oldest first.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much it has posted.' }),
    maskedMembershipNumber: t.string({
      nullable: true,
      description: 'The last three digits of the KPJ under which it has posted.',
      resolve: ({ membership_number: number }) => maskMembershipNumber(number),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it has rejected.' }),
    programmes: t.field({
      type: [InsuranceProgrammeEnum],
      description: 'In which the month is protected by it.',
      resolve: ({ protected_programmes: programmes }) => [...programmes],
    }),
    fileName: t.exposeString('file_name', { description: 'The insurer’s file, as it was uploaded.' }),
    recordedBy: userByIdField(t, 'recorded_by', 'Who brought the file.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When.' }),
    settledBy: userByIdField(
      t,
      'settled_by',
      'Who decided that it holds against an earlier answer; null where none did.',
    ),
    settledAt: t.expose('settled_at', { type: 'Instant', nullable: true, description: 'When.' }),
  }),
})

/** After a reported death nobody owes a month; what was billed before is paid, and comes back as a credit. */
const isUnowed = ({ state, step }: TracedPart) => state === 'AFTER_DEATH' && step !== 'BILLED' && step !== 'PAID'

const TracePartType = builder.objectRef<TracedPart>('TracePart').implement({
  description: 'What one payer has to do with a month of a person. Of another payer: who it is, how much, how far.',
  fields: (t) => ({
    payer: t.field({ type: FundingPayerType, description: 'Who pays.', resolve: (part) => part }),
    rules: t.field({
      type: [FundingRuleType],
      description: 'By which rules of the decree; none where its government pays all.',
      resolve: async (part, _args, context) => [...(await rulesOfPart(context, part))],
    }),
    state: t.field({
      type: ContributionMonthStateEnum,
      description:
        'How far this part has come; of a month after a reported death that it was not billed: that nobody owes it.',
      resolve: (part) => (isUnowed(part) || (part.is_posted && part.state === 'PROTECTED') ? part.state : part.step),
    }),
    amount: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'As it is listed; before that as the shares were signed; null where neither says it, and where nobody owes it.',
      resolve: (part) => (isUnowed(part) ? null : (part.rupiah ?? part.share_rupiah)),
    }),
    missing: t.field({
      type: MissingLinkEnum,
      nullable: true,
      description:
        'What this part waits for; null where it is protected, where another payer has paid, and after a reported death.',
      resolve: async (part, _args, context) => {
        if (part.state === 'AFTER_DEATH') return null
        const { step, is_posted: isPosted } = part
        const list = await listOfPart(context, part)
        const [receivedRupiah, billedRupiah] = [list?.received_rupiah ?? null, list?.billed_rupiah ?? null]
        return missingLink({ step, isPosted, receivedRupiah, billedRupiah })
      },
    }),
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'The list that asks for it; null before it, of another payer, and to who may not read lists.',
      resolve: (part, _args, context) => listOfPart(context, part),
    }),
    isUnrecorded: t.boolean({
      description:
        'As of an earlier day: whether nobody recorded when its list was sent, billed or set aside. It may have come further by then.',
      resolve: ({ is_unrecorded: isUnrecorded }) => isUnrecorded ?? false,
    }),
    commitments: t.field({
      type: [BudgetCommitmentType],
      description: 'From which budget lines the list is paid.',
      resolve: async (part, _args, context) => [...(await commitmentsOfPart(context, part))],
    }),
    posting: t.field({
      type: TracePostingType,
      nullable: true,
      description: 'What the insurer answered about the person; null before it.',
      resolve: (part, _args, context) => postingOfPart(context, part),
    }),
  }),
})

const ProtectionTraceType = builder.objectRef<TracedMonth>('ProtectionTrace').implement({
  description:
    'What a month of a person rests on under one decree of my government: from the law to the insurer’s posting.',
  fields: (t) => ({
    month: t.field({ type: 'CalendarDate', description: 'Its first day.', resolve: ({ first }) => first.month }),
    state: t.field({
      type: ContributionMonthStateEnum,
      description: 'How the month stands.',
      resolve: ({ first }) => first.state,
    }),
    amount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Of all payers, as it is listed; null before.',
      resolve: ({ first }) => first.month_rupiah,
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation; null to who may not read decrees.',
      resolve: ({ first }, _args, context) => loadDecree(context, first.decree_id),
    }),
    signedAgreementIds: t.field({
      type: ['ID'],
      nullable: true,
      description:
        'As of an earlier day: agreements of the decree whose signature had been recorded by then. Null as of today, when each agreement says it itself.',
      resolve: async (trace, _args, context) =>
        (await signedAgreementsOf(context, trace))?.map((id) => globalIdOf('Agreement', id)) ?? null,
    }),
    annexLine: t.int({ description: 'The number in its annex.', resolve: ({ first }) => first.line_no }),
    namedBy: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The amendment that put the person on that line; null where the designation itself did.',
      resolve: ({ first }, _args, context) =>
        first.entry_decree_id === first.decree_id ? null : loadDecree(context, first.entry_decree_id),
    }),
    contributions: t.field({
      type: [ContributionType],
      description: 'What the month costs by programme, and by what law.',
      resolve: async ({ first, parts }, _args, context) =>
        explainContribution(await loadTariffs(context), {
          programmes: first.programmes,
          month: first.month,
          fundingSource: parts.map(({ funding_source: source }) => source),
          relief: first.relief,
        }),
    }),
    parts: t.field({
      type: [TracePartType],
      description: 'Each payer: one where nothing is shared, otherwise in the order of the rules.',
      complexity: { multiplier: 3 },
      resolve: ({ parts }) => [...parts],
    }),
  }),
})

builder.queryField('protectionTraces', (t) =>
  t.field({
    type: [ProtectionTraceType],
    description: 'What a month of a person rests on, decree by decree; none where no decree of mine pays it.',
    complexity: { multiplier: 2 },
    args: {
      workerId: t.arg.id({ required: true, description: 'Whose.' }),
      month: t.arg({ type: 'CalendarDate', required: true, description: 'A day of the month.' }),
      knownBy: t.arg({
        type: 'CalendarDate',
        description: 'Only what had been recorded by the end of this day (UTC+7) counts. Today by default.',
      }),
      effectiveOn: t.arg({
        type: 'CalendarDate',
        description: 'As if today were this day. The day of `knownBy` by default.',
      }),
    },
    resolve: async (_root, { workerId, month, ...days }, context) => {
      const asOf = readAsOf(days)
      const uuid = uuidOf(workerId, 'Worker')
      return uuid === null ? [] : [...(await traceMonth(context, uuid, `${month.slice(0, 7)}-01`, asOf))]
    },
  }),
)

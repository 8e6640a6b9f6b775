import { fillFields } from '@payung/domain/decree/decree-template'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { TenantType } from '../areas/public.ts'
import { costNow, type DecreeRecord, DecreeType, loadDecree, monthsToPay } from '../decrees/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { mayAnswerFunding, mayReadUnlisted, maySetFunding } from './funding.policy.ts'
import {
  type FundingConsentRow,
  type FundingEffectRow,
  type FundingPledgeRow,
  type FundingRuleRow,
  findConsentsOfDecree,
  findFundingRules,
  findOpenFunding,
  findPayerChanges,
  findPledgesOfDecree,
  type PayerChangeRow,
  previewFunding,
  type WorkerPayerRow,
} from './funding.queries.ts'
import { rulesJson } from './read-funding-rules.ts'

export interface PayerRow {
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly funding_source: FundingRuleRow['funding_source']
}

export const FundingPayerType = builder.objectRef<PayerRow>('FundingPayer').implement({
  description: 'Who pays: an organisation, a party outside by its name, or the worker.',
  fields: (t) => ({
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description: 'The organisation; null for a party outside and the worker.',
      resolve: ({ payer_tenant_id: id }, _args, { reference }) => (id === null ? null : tenantOf(reference, id)),
    }),
    name: t.exposeString('payer_name', { nullable: true, description: 'The party outside, as it is called.' }),
    source: t.expose('funding_source', { type: FundingSourceEnum, description: 'Out of which kind of purse.' }),
  }),
})

export const FundingRuleType = builder.objectRef<FundingRuleRow>('FundingRule').implement({
  description:
    'What a payer takes of each person-month, after the rules before it. Without share and amount: all that is left.',
  fields: (t) => ({
    number: t.exposeInt('rule_no', { description: 'Its place, from 1; the last one pays what the others leave.' }),
    payer: t.field({ type: FundingPayerType, description: 'Who pays.', resolve: (rule) => rule }),
    shareBasisPoints: t.exposeInt('share_basis_points', {
      nullable: true,
      description: 'Of the whole contribution, in hundredths of a percent.',
    }),
    amountPerMonth: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'Of each person-month.' }),
    fromMonth: t.expose('from_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of its first month.',
    }),
    untilMonth: t.expose('until_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of the month after its last.',
    }),
    peopleMax: t.exposeInt('people_max', { nullable: true, description: 'The first people of the published order.' }),
    ceiling: t.expose('ceiling_rupiah', { type: 'Rupiah', nullable: true, description: 'Over the whole decree.' }),
    onlyUnregistered: t.exposeBoolean('only_unregistered', {
      description: 'Only for who was in no membership before the first month.',
    }),
    occupationCodes: t.exposeStringList('occupation_codes', { description: 'Only these occupations; empty for all.' }),
    villageCodes: t.exposeStringList('village_codes', { description: 'Only these villages; empty for all.' }),
    insteadOf: t.exposeInt('instead_of', {
      nullable: true,
      description:
        'The rule whose months its payer took over by an amendment; null for one that was signed with the decree.',
    }),
    pledgeId: t.id({
      nullable: true,
      description: 'Only people whom this pledge of its payer holds; opens as `pledge(id)`. Null for all.',
      resolve: ({ pledge_id: id }) => (id === null ? null : globalIdOf('Pledge', id)),
    }),
  }),
})

const PayerChangeType = builder.objectRef<PayerChangeRow>('PayerChange').implement({
  description: 'Who takes over what a rule pays, from the month of an amendment on.',
  fields: (t) => ({
    ruleNumber: t.exposeInt('rule_no', { description: 'Which rule of the decree that is amended.' }),
    payer: t.field({ type: FundingPayerType, description: 'Who pays from then on.', resolve: (change) => change }),
  }),
})

export const FundingEffectType = builder.objectRef<FundingEffectRow>('FundingEffect').implement({
  description: 'What a rule pays in a month.',
  fields: (t) => ({
    ruleNumber: t.exposeInt('rule_no', { description: 'Which rule.' }),
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    people: t.exposeInt('people', { description: 'For how many people.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much for all of them.' }),
  }),
})

const FundingConsentStateEnum = builder.enumType('FundingConsentState', {
  description: 'Asked for, given, refused, or no longer asked for.',
  values: ['REQUESTED', 'GIVEN', 'REFUSED', 'WITHDRAWN'] as const,
})

const FundingMonthType = builder.objectRef<FundingConsentRow['months'][number]>('FundingMonth').implement({
  description: 'What a payer is asked to pay in a month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    people: t.exposeInt('people', { description: 'For how many people, counted once for each rule.' }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ rupiah }) => BigInt(rupiah) }),
  }),
})

export const FundingConsentType = builder.objectRef<FundingConsentRow>('FundingConsent').implement({
  description:
    'What a decree asks another tenant to pay, as it stood when its rules were saved, and the answer. It names nobody.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To answer it by.' }),
    government: t.field({
      type: TenantType,
      description: 'Whose decree it is.',
      resolve: ({ tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    payer: t.field({
      type: TenantType,
      description: 'Who is to pay.',
      resolve: ({ payer_tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    title: t.string({
      description: 'Of the decree, with the name of its programme.',
      resolve: ({ title, programme_name: program }) => fillFields(title, { program }),
    }),
    programmeName: t.exposeString('programme_name', { description: 'Of its programme.' }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Of the decree, to its payer; null before it is signed.',
    }),
    unlistedMonths: t.stringList({
      description:
        'First days of the months that its payer has agreed to and that stand on no list of its own; none to whoever reads no lists, or before the decree is signed.',
      resolve: ({ unlisted_months: months }, _args, { actor }) => (mayReadUnlisted(actor) ? [...months] : []),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the decree’s first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First day after its last month.' }),
    personMonths: t.exposeInt('person_months', { description: 'How many person-months it pays or shares.' }),
    total: t.expose('total_rupiah', { type: 'Rupiah', description: 'What it pays at most.' }),
    months: t.field({
      type: [FundingMonthType],
      description: 'The same by month.',
      resolve: ({ months }) => [...months],
    }),
    rules: t.field({
      type: [FundingRuleType],
      description: 'The rules by which the payer pays as they are saved now; none once they no longer ask for it.',
      resolve: async ({ decree_id: decree, payer_tenant_id: payer, state }, _args, { read }) =>
        state === 'WITHDRAWN' || state === 'REFUSED'
          ? []
          : (await read<FundingRuleRow>(findFundingRules(decree))).filter(({ payer_tenant_id: of }) => of === payer),
    }),
    takesOver: t.exposeBoolean('takes_over', {
      description: 'By an amendment it takes over what another payer was to pay, from the first month on.',
    }),
    state: t.expose('state', { type: FundingConsentStateEnum, description: 'How far it is.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused.' }),
    requestedAt: t.expose('requested_at', { type: 'Instant', description: 'When it was asked for.' }),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was answered.' }),
    mayAnswer: t.boolean({
      description: 'Whether my roles let me answer it for the payer.',
      resolve: (consent, _args, { actor }) => isAnsweredBy(consent, actor),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'FUNDING_CONSENT', {
      description: 'Why my answer would be refused; null where another person made the decree.',
      isDecidedHere: (consent, { actor }) => isAnsweredBy(consent, actor),
    }),
  }),
})

function isAnsweredBy(
  { state, payer_tenant_id: payer, requested_by: maker }: FundingConsentRow,
  actor: Parameters<typeof mayAnswerFunding>[0],
): boolean {
  return state === 'REQUESTED' && payer === actor.tenantId && maker !== actor.userId && mayAnswerFunding(actor)
}

const FundingPledgeType = builder.objectRef<FundingPledgeRow>('FundingPledge').implement({
  description: 'A pledge whose people a decree names, with the months of both.',
  fields: (t) => ({
    pledgeId: t.id({ description: 'Opens as `pledge(id)`.', resolve: ({ id }) => globalIdOf('Pledge', id) }),
    company: t.field({
      type: TenantType,
      description: 'Who has promised to pay.',
      resolve: ({ tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    people: t.exposeInt('people', { description: 'How many people of the decree it holds.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month of both.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First day after the last one.' }),
  }),
})

export const DecreeFundingType = builder.objectRef<DecreeRecord>('DecreeFunding').implement({
  description: 'Who pays which part of a decree. Without rules its own government pays all.',
  fields: (t) => ({
    decree: t.field({ type: DecreeType, description: 'Which.', resolve: (decree) => decree }),
    rules: t.field({
      type: [FundingRuleType],
      description:
        'In their order, those of whoever took over last; none where nothing is divided. Of an amendment: those of what it amends.',
      resolve: ({ id, amends_id: base }, _args, { read }) => read<FundingRuleRow>(findFundingRules(base ?? id)),
    }),
    effect: t.field({
      type: [FundingEffectType],
      description:
        'What each rule pays by month: of the people of the decree as it was drafted, or as people hold its lines now where somebody took over. Of an amendment: of what it amends, from its month on.',
      resolve: async (decree, _args, context) => {
        if (decree.kind === 'AMENDMENT') return context.read<FundingEffectRow>(findOpenFunding(decree.id))
        const [rules, cost] = await Promise.all([
          context.read<FundingRuleRow>(findFundingRules(decree.id)),
          costNow(context, decree),
        ])
        if (rules.some(({ instead_of: instead }) => instead !== null))
          return context.read<FundingEffectRow>(findOpenFunding(decree.id))
        if (rules.length === 0 || cost === null) return []
        const amounts = monthsToPay(cost).map(({ month, perPersonRupiah }) => ({
          month,
          rupiah: String(perPersonRupiah),
        }))
        return context.read<FundingEffectRow>(previewFunding(decree.id, rulesJson(rules), JSON.stringify(amounts)))
      },
    }),
    changes: t.field({
      type: [PayerChangeType],
      description: 'Of an amendment: who takes over from whom; none where it changes nothing of it.',
      resolve: ({ id, kind }, _args, { read }) =>
        kind === 'AMENDMENT' ? read<PayerChangeRow>(findPayerChanges(id)) : [],
    }),
    consents: t.field({
      type: [FundingConsentType],
      description: 'What other payers were asked, the latest first.',
      resolve: ({ id }, _args, { read }) => read<FundingConsentRow>(findConsentsOfDecree(id)),
    }),
    pledges: t.field({
      type: [FundingPledgeType],
      description: 'Approved pledges that its list is drawn from: each company may pay for the people of its own.',
      resolve: ({ id }, _args, { read }) => read<FundingPledgeRow>(findPledgesOfDecree(id)),
    }),
    mayChange: t.boolean({
      description: 'Whether I may change the rules now.',
      resolve: ({ kind, state }, _args, { actor }) =>
        kind !== 'REVOCATION' && state === 'DRAFT' && maySetFunding(actor),
    }),
  }),
})

export const WorkerPayerType = builder.objectRef<WorkerPayerRow>('WorkerPayer').implement({
  description: 'What one payer pays of each month of a person.',
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'By which decree; null to who may not read decrees.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First day after the last month.' }),
    payer: t.field({ type: FundingPayerType, description: 'Who.', resolve: (share) => share }),
    amountPerMonth: t.expose('rupiah', { type: 'Rupiah', description: 'Of each of these months.' }),
  }),
})

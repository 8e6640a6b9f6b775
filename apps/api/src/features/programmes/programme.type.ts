import { legalFloor } from '@payung/domain/eligibility/legal-floor'
import { statementOf } from '@payung/domain/eligibility/rule-words'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { AgreementBasisType, loadAgreement } from '../agreements/public.ts'
import { OccupationType, TenantType } from '../areas/public.ts'
import { loadRegulation, RegulationType } from '../regulations/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { namesFrom } from './explain-eligibility.ts'
import { loadProgramme, loadQuotas, loadRuleInForce, loadRules } from './load-programme.ts'
import { MonthsPaidType } from './months-paid.type.ts'
import { judgeProgrammeBases } from './programme-basis.ts'
import { costOfPeople } from './programme-cost.ts'
import { ProgrammeInsuranceEnum, ProgrammeStateEnum, ProposerEnum, ReliefEnum } from './programme-enums.type.ts'
import { LegalLimitType, ProgrammeCostType, ProgrammeQuotaType, RuleVersionType } from './programme-parts.type.ts'
import { isSettled, mayManage } from './programmes.policy.ts'
import type { ProgrammeRecord } from './programmes.queries.ts'

export const ProgrammeType = builder.objectRef<ProgrammeRecord>('Programme')

builder.node(ProgrammeType, {
  description:
    'Whom a government means to protect: where, how many, for which months, by what rule and from what money.',
  id: { resolve: (programme) => programme.id },
  loadOne: (id, context) => (isUuid(id) ? loadProgramme(context, id) : null),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As its owner calls it.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for.' }),
    owner: t.field({
      type: TenantType,
      description: 'Who plans and pays.',
      resolve: (programme, _args, { reference }) => tenantOf(reference, programme.tenant_id),
    }),
    state: t.expose('state', { type: ProgrammeStateEnum, description: 'How far it is.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    insuranceProgrammes: t.field({
      type: [ProgrammeInsuranceEnum],
      description: 'What it insures.',
      resolve: (programme) => [...programme.insurance_programmes],
    }),
    occupations: t.field({
      type: [OccupationType],
      description: 'Whom it is meant for; the rule decides.',
      resolve: (programme, _args, { reference }) =>
        programme.occupation_codes.flatMap((code) => reference.occupations.get(code) ?? []),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First contribution month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month after the last.' }),
    paidMonths: t.field({
      type: [MonthsPaidType],
      description: 'What was paid for months that were over when it was planned; for its owner alone.',
      resolve: (programme, _args, { actor }) =>
        programme.tenant_id === actor.tenantId ? [...programme.paid_months] : [],
    }),
    fundingSource: t.expose('funding_source', { type: FundingSourceEnum, description: 'What is meant to pay.' }),
    relief: t.expose('relief', { type: ReliefEnum, nullable: true, description: 'Which relief is reckoned with.' }),
    legalNote: t.exposeString('legal_note', { nullable: true, description: 'What it rests on, in words.' }),
    regulations: t.field({
      type: [RegulationType],
      description: 'The regulations that it rests on, as far as I may read them.',
      complexity: { multiplier: 3 },
      resolve: async (programme, _args, context) => {
        const regulations = await Promise.all(programme.regulation_ids.map((id) => loadRegulation(context, id)))
        return regulations.filter((regulation) => regulation !== null)
      },
    }),
    agreements: t.field({
      type: [AgreementBasisType],
      description:
        'The agreements that it rests on, and whether it may; of another tenant’s programme only those that I am a party to.',
      complexity: { multiplier: 3 },
      resolve: async (programme, _args, context) => {
        const seen = await Promise.all(programme.agreement_ids.map((id) => loadAgreement(context, id)))
        const ids = seen.flatMap((agreement) => agreement?.id ?? [])
        const isAsked = programme.tenant_id === context.actor.tenantId && !isSettled(programme)
        if (!isAsked) return ids.map((agreementId) => ({ agreementId, answer: null }))
        return judgeProgrammeBases(context.read, context.reference, { ...programme, agreement_ids: ids })
      },
    }),
    proposers: t.field({
      type: [ProposerEnum],
      description: 'Who may propose people.',
      resolve: (programme) => [...programme.proposers],
    }),
    quotas: t.field({
      type: [ProgrammeQuotaType],
      description: 'By area; of another tenant’s programme only my own area’s.',
      resolve: async (programme, _args, context) => [...((await loadQuotas(context, programme.id)) ?? [])],
    }),
    quotaPeople: t.exposeInt('quota_people', { description: 'The sum of these quotas.' }),
    rules: t.field({
      type: [RuleVersionType],
      description: 'Every version of its rule, the newest first.',
      resolve: async (programme, _args, context) => [...((await loadRules(context, programme.id)) ?? [])],
    }),
    ruleInForce: t.field({
      type: RuleVersionType,
      nullable: true,
      description: 'The version by which people are judged today; null before the first.',
      resolve: (programme, _args, context) => loadRuleInForce(context, programme.id),
    }),
    legalFloor: t.field({
      type: [LegalLimitType],
      description: 'What the law asks beside its rule.',
      resolve: (_programme, _args, { reference }) =>
        legalFloor(reference.firstRegistrationAges).map(({ ifUnknown: _unknown, ...condition }) => ({
          words: statementOf(condition, namesFrom(reference), false),
          basis: condition.basis ?? null,
        })),
    }),
    cost: t.field({
      type: ProgrammeCostType,
      nullable: true,
      description: 'What the quota costs; null where an amount is missing for one of the months.',
      resolve: (programme, _args, context) => costOfPeople(context, programme, programme.quota_people),
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a change, so that none is overwritten.' }),
    updatedAt: t.expose('updated_at', { type: 'Instant', description: 'When it was last changed.' }),
    mayManage: t.boolean({
      description: 'I may change it.',
      resolve: (programme, _args, { actor }) => mayManage(actor, programme),
    }),
  }),
})

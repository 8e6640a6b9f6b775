import { missingParts, REQUIRED_PARTS } from '@payung/domain/decree/required-parts'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { AgreementBasisType, SignatoryCapacityEnum } from '../agreements/public.ts'
import { CohortType, loadCohort, userByIdField } from '../cohorts/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import {
  AmountPaidInputType,
  differencesOf,
  loadProgramme,
  MonthsPaidType,
  PaymentsComparedType,
  ProgrammeType,
} from '../programmes/public.ts'
import { loadRegulation, RegulationType } from '../regulations/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { basesOf, costByMonthNow, costNow } from './decree-drafting.ts'
import { DecreeActionEnum, DecreeKindEnum, DecreeStateEnum } from './decree-enums.type.ts'
import {
  DecreeCostType,
  DecreeEventType,
  DecreeStepType,
  DecreeTextType,
  myStep,
  stepsOf,
} from './decree-parts.type.ts'
import { actionsOn, seesMoney } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { loadAmendments, loadDecree, loadHistory, loadPaidFrom, loadSteps } from './load-decree.ts'
import { RequiredPartType } from './required-part.type.ts'

export const DecreeType = builder.objectRef<DecreeRecord>('Decree')

builder.node(DecreeType, {
  description: 'Who is designated, by what right, decided by whom; or what changes of such a decree.',
  id: { resolve: (decree) => decree.id },
  loadOne: (id, context) => (isUuid(id) ? loadDecree(context, id) : null),
  fields: (t) => ({
    kind: t.expose('kind', { type: DecreeKindEnum, description: 'Designation or amendment.' }),
    state: t.expose('state', { type: DecreeStateEnum, description: 'How far it is.' }),
    stateReason: t.exposeString('state_reason', {
      nullable: true,
      description: 'Why it was returned, cancelled, ended or revoked.',
    }),
    programme: t.field({
      type: ProgrammeType,
      description: 'Of this programme.',
      resolve: async (decree, _args, context) => {
        const programme = await loadProgramme(context, decree.programme_id)
        if (programme === null) throw new Error('a decree without its programme')
        return programme
      },
    }),
    cohort: t.field({
      type: CohortType,
      nullable: true,
      description: 'Whose people it designates; null for an amendment.',
      resolve: ({ cohort_id: id }, _args, context) => (id === null ? null : loadCohort(context, id)),
    }),
    cohortMatches: t.exposeBoolean('cohort_matches', {
      description: 'Its annex is still that of the locked cohort; where it is not, nobody can sign it.',
    }),
    amends: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation that it amends.',
      resolve: ({ amends_id: id }, _args, context) => (id === null ? null : loadDecree(context, id)),
    }),
    amendmentNumber: t.exposeInt('amendment_no', {
      nullable: true,
      description: 'The how-manieth amendment it is; null until it is signed.',
    }),
    amendments: t.field({
      type: [DecreeType],
      description: 'What amends it, in the order in which it was signed; drafts last.',
      resolve: (decree, _args, context) => loadAmendments(context, decree.id),
    }),
    title: t.exposeString('title', { description: 'As it was written, with its fields in braces.' }),
    considerations: t.stringList({
      description: 'Menimbang, as it was written.',
      resolve: ({ considerations }) => [...considerations],
    }),
    legalReferences: t.stringList({ description: 'Mengingat.', resolve: (decree) => [...decree.legal_references] }),
    dictums: t.stringList({ description: 'Menetapkan, as it was written.', resolve: ({ dictums }) => [...dictums] }),
    text: t.field({
      type: DecreeTextType,
      description: 'The text with what its fields say; fixed once it is submitted.',
      resolve: (decree) => decree,
    }),
    requiredParts: t.field({
      type: [RequiredPartType],
      description: 'What its text cannot do without, and whether it is there; a draft is not submitted before.',
      resolve: ({ considerations, legal_references: legalReferences }) => {
        const missing = missingParts({ considerations, legalReferences })
        return REQUIRED_PARTS.map((part) => ({ part, isThere: !missing.includes(part) }))
      },
    }),
    regulations: t.field({
      type: [RegulationType],
      description: 'Regulations that it rests on.',
      resolve: async (decree, _args, context) => {
        const found = await Promise.all(decree.regulation_ids.map((id) => loadRegulation(context, id)))
        return found.filter((one) => one !== null)
      },
    }),
    agreements: t.field({
      type: [AgreementBasisType],
      description: 'Agreements that it rests on, and whether it may.',
      resolve: (decree, _args, context) => basesOf(context, decree),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of its first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month that it no longer covers.' }),
    paidMonths: t.field({
      type: [MonthsPaidType],
      description: 'What was paid for its months that were over when it was drafted.',
      resolve: ({ paid_months: paid }) => [...paid],
    }),
    paymentDifferences: t.field({
      type: [PaymentsComparedType],
      description:
        'Where payments for months of this draft are another amount than its people cost in them: the saving asks for the reason.',
      args: { payments: t.arg({ type: [AmountPaidInputType], required: true, description: 'All of the decree.' }) },
      resolve: async (decree, { payments }, context) => differencesOf(payments, await costByMonthNow(context, decree)),
    }),
    fundingSource: t.expose('funding_source', {
      type: FundingSourceEnum,
      description: 'Who pays what no rule gives to another.',
    }),
    paidFrom: t.field({
      type: [FundingSourceEnum],
      description:
        'From which kinds of money, by its rules, or those of what it amends; none to who works for a part of the government, as money is the whole one’s.',
      resolve: async ({ id, amends_id: base, funding_source: own }, _args, context) => {
        if (!seesMoney(context.actor)) return []
        return [...((await loadPaidFrom(context, base ?? id)) ?? [own])]
      },
    }),
    quotaPeople: t.exposeInt('quota_people', { description: 'For how many there is room.' }),
    people: t.exposeInt('people', {
      description: 'Whom it designates; of an amendment, who is designated once it takes effect.',
    }),
    added: t.exposeInt('added', { description: 'Of an amendment: who is added.' }),
    removed: t.exposeInt('removed', { description: 'Of an amendment: who is removed.' }),
    replaced: t.exposeInt('replaced', { description: 'Of an amendment: who is replaced from the reserve.' }),
    corrected: t.exposeInt('corrected', { description: 'Of an amendment: whose identity is corrected.' }),
    cost: t.field({
      type: DecreeCostType,
      nullable: true,
      description: 'By month and payer; null where an amount is missing for one of its months.',
      resolve: (decree, _args, context) => costNow(context, decree),
    }),
    annexHash: t.exposeString('annex_hash', {
      nullable: true,
      description: 'SHA-256 over the canonical data of its own annex, in hexadecimal.',
    }),
    contentHash: t.exposeString('content_hash', {
      nullable: true,
      description: 'SHA-256 over annex, text and signed file; null until it is signed.',
    }),
    publicPath: t.string({
      description: 'Where everybody can confirm it; its QR code opens this address.',
      resolve: ({ public_code: code }) => `/publik/keputusan/${code}`,
    }),
    approvedHash: t.exposeString('approved_hash', {
      nullable: true,
      description:
        'Of what was approved, on each page of the clean paper that is signed; null before the last approval.',
    }),
    number: t.exposeString('number', { nullable: true, description: 'Null until it is signed.' }),
    signedOn: t.expose('signed_on', { type: 'CalendarDate', nullable: true, description: 'The day on the paper.' }),
    signatoryName: t.exposeString('signatory_name', { nullable: true, description: 'Who signed.' }),
    signatoryTitle: t.exposeString('signatory_title', { nullable: true, description: 'Their office.' }),
    signatoryCapacity: t.expose('signatory_capacity', {
      type: SignatoryCapacityEnum,
      nullable: true,
      description: 'In which capacity.',
    }),
    signedFile: t.field({
      type: FileType,
      nullable: true,
      description: 'The signed file, for who may fetch it.',
      resolve: ({ signed_file_id: id }, _args, context) => (id === null ? null : loadFile(context, id)),
    }),
    signedAt: t.expose('signed_at', { type: 'Instant', nullable: true, description: 'When that was recorded.' }),
    signedBy: userByIdField(t, 'signed_by', 'By whom it was recorded.'),
    publishedAt: t.expose('published_at', { type: 'Instant', nullable: true, description: 'When it was published.' }),
    endedFrom: t.expose('ended_from', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Ended or revoked: the first month that is no longer covered.',
    }),
    steps: t.field({
      type: [DecreeStepType],
      description: 'The steps of its last submission; none before the first.',
      resolve: async (decree, _args, context) => stepsOf(context, decree, await loadSteps(context, decree.id)),
    }),
    history: t.field({
      type: [DecreeEventType],
      description: 'How it came about, the first step first.',
      resolve: (decree, _args, context) => loadHistory(context, decree.id),
    }),
    actions: t.field({
      type: [DecreeActionEnum],
      description: 'What I can do to it now.',
      resolve: async (decree, _args, context) => {
        const actions = actionsOn(context.actor, decree).filter((action) => action !== 'VOTE')
        const isMine = (await myStep(context, decree, await loadSteps(context, decree.id))) !== null
        return isMine ? [...actions, 'VOTE' as const] : actions
      },
    }),
    onePersonRefusal: onePersonRefusalField(t, 'DECREE', {
      description: 'Why I would be refused to vote on it or to record its signature although my roles allow it.',
      isDecidedHere: ({ state }) => state === 'REVIEW' || state === 'APPROVED',
    }),
    createdBy: userByIdField(t, 'created_by', 'Who drafted it.'),
    createdAt: t.expose('created_at', { type: 'Instant', description: 'When it was drafted.' }),
    updatedBy: userByIdField(t, 'updated_by', 'Who changed it last.'),
    updatedAt: t.expose('updated_at', { type: 'Instant', description: 'When it was changed last.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
})

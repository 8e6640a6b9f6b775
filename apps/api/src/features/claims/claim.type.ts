import { BENEFIT_KINDS, type Benefit, sumDue, sumMissed } from '@payung/domain/benefit/benefits-for'
import { CLAIM_PAPERS, HEALTH_PAPERS } from '@payung/domain/benefit/claim-checklist'
import { CLAIM_PAYERS, NO_PAYER } from '@payung/domain/benefit/claim-payer'
import { CLAIM_ACTIONS, CLAIM_STATES } from '@payung/domain/benefit/claim-state'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { ContributionListType, ContributionMonthStateEnum, loadContributionList } from '../billing/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { FundingPayerType } from '../funding/public.ts'
import { InsuranceProgrammeEnum, loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import type { BenefitsDue, GrantDue } from './benefits-due.ts'
import {
  type ChecklistLine,
  checklistOf,
  claimableUntilOf,
  clockOf,
  daysLeftOf,
  missingPapersCount,
  paidOf,
  reasonOfDifference,
} from './claim-facts.ts'
import type { ClaimStepRow } from './claim-steps.queries.ts'
import { mayAddPapers, mayDemand, mayReadBenefits } from './claims.policy.ts'
import type { ClaimPaperRow, ClaimRow } from './claims.queries.ts'
import { LifeEventType } from './life-event.type.ts'
import {
  benefitsOpenTo,
  loadActions,
  loadBenefitsDue,
  loadClaim,
  loadClaimSteps,
  loadDueAtAnswer,
  loadInvented,
  loadLifeEvent,
  loadPayable,
} from './load-claims.ts'

export const ClaimStateEnum = builder.enumType('ClaimState', {
  description: 'How far a claim is.',
  values: CLAIM_STATES,
})
export const ClaimPayerEnum = builder.enumType('ClaimPayer', {
  description:
    'Who paid the month of an event, as `ClaimFigures.byPayer` counts it; `NOBODY` where nothing protects it.',
  values: [...CLAIM_PAYERS, NO_PAYER] as const,
})
export const ClaimActionEnum = builder.enumType('ClaimAction', {
  description: 'A step of a claim.',
  values: CLAIM_ACTIONS,
})
export const ClaimPaperEnum = builder.enumType('ClaimPaper', {
  description: 'A paper of a claim.',
  values: CLAIM_PAPERS,
})
const BenefitKindEnum = builder.enumType('BenefitKind', { description: 'What is due.', values: BENEFIT_KINDS })
const BenefitConditionEnum = builder.enumType('BenefitCondition', {
  description: 'What must be so for it to be due.',
  values: ['MONTH_PROTECTED', 'MEMBER_LONG_ENOUGH', 'CONTRIBUTED_LONG_ENOUGH', 'HEIR_KNOWN'] as const,
})
const RemedyEnum = builder.enumType('ClaimRemedy', {
  description: 'What can still be done where the month of the event is not protected.',
  values: ['WAIT_FOR_POSTING', 'PAY_ARREARS', 'ASK_REINSTATEMENT', 'NONE'] as const,
})

const BenefitType = builder.objectRef<Benefit>('Benefit').implement({
  description: 'One benefit by the law.',
  fields: (t) => ({
    kind: t.expose('kind', { type: BenefitKindEnum, description: 'Which.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What is due; 0 where a condition is missing.' }),
    whole: t.expose('wholeRupiah', { type: 'Rupiah', description: 'What would be due if every condition were met.' }),
    legalBasis: t.exposeString('legalBasis', {
      nullable: true,
      description: 'Null where nobody has verified the figure.',
    }),
    condition: t.expose('condition', { type: BenefitConditionEnum, description: 'On what it depends.' }),
    isMet: t.exposeBoolean('isMet', { description: 'The condition is met.' }),
  }),
})

const GrantDueType = builder.objectRef<GrantDue>('GrantDue').implement({
  description:
    'What a government gives the family on top, by its own regulation. It pays it itself: the insurer owes nothing of it.',
  fields: (t) => ({
    grantId: t.exposeID('grantId', { description: 'Which grant.' }),
    giver: t.exposeString('giverName', { description: 'The regency, city or province that gives it.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What is due; 0 where the month is not protected.' }),
    whole: t.expose('wholeRupiah', { type: 'Rupiah', description: 'What the regulation says.' }),
    legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'The regulation as it is cited.' }),
    isMet: t.exposeBoolean('isMet', { description: 'The month is protected.' }),
  }),
})

const BenefitsDueType = builder.objectRef<BenefitsDue>('BenefitsDue').implement({
  description: 'What is due after an event, by the month in which it happened.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    monthState: t.expose('protectionState', {
      type: ContributionMonthStateEnum,
      nullable: true,
      description: 'How the month stands; null where no decree of ours pays for it.',
    }),
    benefits: t.field({
      type: [BenefitType],
      description: 'Each that is open to me.',
      resolve: async (due, _args, context) => [...(await benefitsOpenTo(context, due))],
    }),
    closed: t.field({
      type: 'Rupiah',
      description: 'How much of the total follows from what opens to the officers of the case alone; 0 to them.',
      resolve: async (due, _args, context) => sumDue(due.benefits) - sumDue(await benefitsOpenTo(context, due)),
    }),
    total: t.field({
      type: 'Rupiah',
      description: 'What the insurer owes altogether.',
      resolve: ({ benefits }) => sumDue(benefits),
    }),
    grants: t.field({
      type: [GrantDueType],
      description: 'What governments give on top; in no sum of what the insurer owes.',
      resolve: ({ grants }) => [...grants],
    }),
    missed: t.field({
      type: 'Rupiah',
      description: 'What the family does not get, because a condition is missing.',
      resolve: ({ benefits }) => sumMissed(benefits),
    }),
    remedy: t.field({ type: RemedyEnum, description: 'What can still be done.', resolve: ({ lost }) => lost.remedy }),
    unpaidBy: t.field({
      type: [FundingPayerType],
      description: 'Who has not paid the month of our decree; nobody where it is paid.',
      resolve: ({ unpaidBy }) => [...unpaidBy],
    }),
    payBy: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day on which arrears can be paid.',
      resolve: ({ lost }) => lost.payBy,
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation under which the month stands.',
      resolve: ({ decreeId }, _args, context) => (decreeId === null ? null : loadDecree(context, decreeId)),
    }),
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'The contribution list of the month: whose payment decides.',
      resolve: ({ listId }, _args, context) => (listId === null ? null : loadContributionList(context, listId)),
    }),
  }),
})

const ClaimStepType = builder.objectRef<ClaimStepRow>('ClaimStep').implement({
  description: 'A step that was taken.',
  fields: (t) => ({
    from: t.expose('from_state', { type: ClaimStateEnum, description: 'From where.' }),
    to: t.expose('to_state', { type: ClaimStateEnum, description: 'The same as `from` for the report itself.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    owedForDelay: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'Where the rest was asked for: what the insurer owed for its delay until then, before its days began anew. Null to who works for a part of the government.',
      resolve: ({ owed_for_delay_rupiah: owed }, _args, { actor }) => (mayReadBenefits(actor) ? owed : null),
    }),
    onDay: t.expose('on_day', { type: 'CalendarDate', description: 'On which day.' }),
    movedBy: userByIdField(t, 'moved_by', 'Who wrote it down.'),
    movedAt: t.expose('moved_at', { type: 'Instant', description: 'When it was written down.' }),
  }),
})

const ClaimPaperFileType = builder.objectRef<ClaimPaperRow>('ClaimPaperFile').implement({
  description: 'A photo or scan that was brought.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this paper.' }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'Null where it says something about health and I am no officer of the case.',
      resolve: ({ file_id: id, is_closed: isClosed }, _args, context) => (isClosed ? null : loadFile(context, id)),
    }),
    addedBy: userByIdField(t, 'added_by', 'Who brought it.'),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When.' }),
  }),
})

const ChecklistLineType = builder.objectRef<ChecklistLine>('ClaimChecklistLine').implement({
  description: 'A paper that the claim needs.',
  fields: (t) => ({
    paper: t.expose('kind', { type: ClaimPaperEnum, description: 'Which.' }),
    isHealth: t.boolean({
      description: 'It opens to the officers of the case alone.',
      resolve: ({ kind }) => HEALTH_PAPERS.includes(kind),
    }),
    demandReason: t.exposeString('reason', { nullable: true, description: 'Why it is asked beyond the checklist.' }),
    files: t.field({
      type: [ClaimPaperFileType],
      description: 'What was brought.',
      resolve: ({ files }) => [...files],
    }),
  }),
})

export const ClaimType = builder.objectRef<ClaimRow>('Claim')

builder.node(ClaimType, {
  description: 'What a person or family is owed after an event, from the report to the money.',
  id: { resolve: (row) => row.id },
  loadOne: (id, context) => (isUuid(id) ? loadClaim(context, id) : null),
  fields: (t) => ({
    event: t.field({
      type: LifeEventType,
      nullable: true,
      description: 'From which it follows.',
      resolve: ({ event_id: id }, _args, context) => loadLifeEvent(context, id),
    }),
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'To whom it happened.',
      resolve: (row, _args, context) => loadWorkerRow(context, row.record_id ?? row.worker_id),
    }),
    programme: t.expose('programme', {
      type: InsuranceProgrammeEnum,
      description: 'Which insurance is asked.',
    }),
    state: t.expose('state', { type: ClaimStateEnum, description: 'How far it is.' }),
    stateSince: t.expose('state_since', { type: 'CalendarDate', description: 'Since when.' }),
    stateReason: t.exposeString('state_reason', {
      nullable: true,
      description: 'Why it was returned, rejected or withdrawn.',
    }),
    daysLeft: t.int({
      nullable: true,
      description: 'Days that the state may still last; below 0 where it has lasted too long. Null where none are set.',
      resolve: (row, _args, context) => daysLeftOf(context, row),
    }),
    checklist: t.field({
      type: [ChecklistLineType],
      description: 'The papers it needs, and those that are there.',
      resolve: (row, _args, context) => checklistOf(context, row),
    }),
    missingPapers: t.int({
      description: 'How many papers are missing.',
      resolve: (row, _args, context) => missingPapersCount(context, row),
    }),
    steps: t.field({
      type: [ClaimStepType],
      description: 'What was done, the first first.',
      resolve: async ({ id }, _args, context) => [...((await loadClaimSteps(context, id)) ?? [])],
    }),
    due: t.field({
      type: BenefitsDueType,
      nullable: true,
      description: 'What is due as the facts stand today; null to who works for a part of the government.',
      resolve: (row, _args, context) => loadBenefitsDue(context, row),
    }),
    submittedDue: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'What was due when it was last submitted, or when the insurer approved if more was due by then; null to who works for a part of the government.',
      resolve: ({ due_rupiah: due }, _args, { actor }) => (mayReadBenefits(actor) ? due : null),
    }),
    dueAtAnswer: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'The most that the insurer can approve: what was submitted as due, or what is due today if that is more. Null before it is submitted, where only the insurer knows the sum, and to who works for a part of the government.',
      resolve: (row, _args, context) => loadDueAtAnswer(context, row),
    }),
    payable: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'What the insurer pays to people of what it approved: the funeral money alone where two people have said that no heir is known. Null until it is approved, once it is paid, and to who works for a part of the government.',
      resolve: (row, _args, context) => loadPayable(context, row),
    }),
    approved: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What the insurer approved; null to who works for a part of the government.',
      resolve: ({ approved_rupiah: approved }, _args, { actor }) => (mayReadBenefits(actor) ? approved : null),
    }),
    caseNumber: t.exposeString('case_number', {
      description: 'By which people and the file of the insurer know the case: `KLM-4F2A9C-0B7D31`.',
    }),
    paid: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What the insurer has paid; null before, and to who works for a part of the government.',
      resolve: (row, _args, { actor }) => (mayReadBenefits(actor) ? paidOf(row) : null),
    }),
    differenceReason: t.string({
      nullable: true,
      description:
        'Why the insurer approved or paid less than was due, as it says; null where it says nothing, and to who works for a part of the government.',
      resolve: async ({ id }, _args, context) =>
        mayReadBenefits(context.actor) ? reasonOfDifference((await loadClaimSteps(context, id)) ?? []) : null,
    }),
    insurerNumber: t.string({
      nullable: true,
      description: 'The insurer’s number of the claim; null to who works for a part of the government.',
      resolve: ({ insurer_number: number }, _args, { actor }) => (mayReadBenefits(actor) ? number : null),
    }),
    claimableUntil: t.field({
      type: 'CalendarDate',
      nullable: true,
      description:
        'The last day on which the family may still ask the insurer; null once it has asked, and for death insurance.',
      resolve: (row, _args, context) => claimableUntilOf(context, row),
    }),
    payableUntil: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day on which the insurer is in time, counted from the complete file.',
      resolve: async (row, _args, context) => (await clockOf(context, row))?.until ?? null,
    }),
    owedForDelay: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'What the heirs are owed on top until today, or until it was paid; null to who works for a part of the government.',
      resolve: async (row, _args, context) =>
        mayReadBenefits(context.actor) ? ((await clockOf(context, row))?.owed ?? null) : null,
    }),
    actions: t.field({
      type: [ClaimActionEnum],
      description: 'What I can do to it now.',
      resolve: async (claim, _args, context) => [...(await loadActions(context, claim))],
    }),
    mayAddPapers: t.boolean({
      description: 'I may bring papers.',
      resolve: ({ state }, _args, { actor }) => mayAddPapers(actor, state),
    }),
    mayDemandPapers: t.boolean({
      description: 'I may ask for a paper beyond the checklist.',
      resolve: ({ state }, _args, { actor }) => mayDemand(actor, state),
    }),
    synthetic: t.boolean({
      description: 'Invented for the demonstration, or reported while it is shown.',
      resolve: async ({ id }, _args, context) =>
        context.services.config.PAYUNG_DEMO !== 'off' || (await loadInvented(context, id)) === true,
    }),
    openedAt: t.expose('opened_at', { type: 'Instant', description: 'When it was opened.' }),
    version: t.exposeInt('version', { description: 'Goes up with every step.' }),
  }),
})

/** A claim as lists have it: nothing of what happened, of its papers or of money, so that no list says anything about health. */
export const ClaimSummaryType = builder.objectRef<ClaimRow>('ClaimSummary').implement({
  description:
    'A claim in a list: how far it is, and of whom. What happened and which papers it needs stands in the claim itself.',
  fields: (t) => ({
    id: t.id({ description: 'Of the claim.', resolve: ({ id }) => globalIdOf('Claim', id) }),
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'Whose family asks.',
      resolve: (row, _args, context) => loadWorkerRow(context, row.record_id ?? row.worker_id),
    }),
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which insurance is asked.' }),
    caseNumber: t.exposeString('case_number', { description: 'By which people and the file of the insurer know it.' }),
    state: t.expose('state', { type: ClaimStateEnum, description: 'How far it is.' }),
    stateSince: t.expose('state_since', { type: 'CalendarDate', description: 'Since when.' }),
    daysLeft: t.int({
      nullable: true,
      description: 'Days that the state may still last; below 0 where it has lasted too long. Null where none are set.',
      resolve: (row, _args, context) => daysLeftOf(context, row),
    }),
    missingPapers: t.int({
      description: 'How many papers are missing.',
      resolve: (row, _args, context) => missingPapersCount(context, row),
    }),
  }),
})

builder.objectField(LifeEventType, 'claim', (t) =>
  t.field({
    type: ClaimType,
    nullable: true,
    description: 'The claim that follows from it; null for a move, other employment and a return.',
    resolve: ({ claim_id: id }, _args, context) => (id === null ? null : loadClaim(context, id)),
  }),
)

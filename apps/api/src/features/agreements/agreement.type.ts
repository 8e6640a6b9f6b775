import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { AreaType, OccupationType, TenantType } from '../areas/public.ts'
import { loadRegulation, RegulationType } from '../regulations/public.ts'
import {
  AgreementActionEnum,
  AgreementKindEnum,
  AgreementStandingEnum,
  AgreementStateEnum,
  PledgeRemainderEnum,
} from './agreement-enums.type.ts'
import { dayBefore } from './agreement-facts.ts'
import {
  loadAgreement,
  loadBases,
  loadComments,
  loadDocuments,
  loadObligations,
  loadParties,
  loadRenewals,
  loadSigning,
  loadSteps,
} from './agreement-loaders.ts'
import { CommentType, DocumentType, ObligationType, PartyType, SigningType, StepType } from './agreement-parts.type.ts'
import { actionsOn, mayAddPapers, mayAssign, mayComment } from './agreements.policy.ts'
import type { AgreementRow } from './agreements.queries.ts'

const ObligationTallyType = builder.objectRef<AgreementRow>('ObligationTally').implement({
  description: 'How far the promises are kept.',
  fields: (t) => ({
    total: t.exposeInt('obligations_total', { description: 'All of them.' }),
    done: t.exposeInt('obligations_done', { description: 'Reported as done.' }),
    late: t.exposeInt('obligations_late', { description: 'Past their day.' }),
    due: t.exposeInt('obligations_due', { description: 'Due within 30 days.' }),
  }),
})

export const AgreementType = builder.objectRef<AgreementRow>('Agreement')

builder.node(AgreementType, {
  description: 'What several parties have agreed on: a memorandum, or the cooperation that carries one out.',
  id: { resolve: (agreement) => agreement.id },
  loadOne: (id, context) => (isUuid(id) ? loadAgreement(context, id) : null),
  fields: (t) => ({
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What sort.' }),
    state: t.expose('state', { type: AgreementStateEnum, description: 'How far it has come.' }),
    standing: t.expose('standing', { type: AgreementStandingEnum, description: 'Where it stands today.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    validFrom: t.expose('valid_from', {
      type: 'CalendarDate',
      description: 'First day on which it holds; may lie before the ceremony.',
    }),
    lastDay: t.field({
      type: 'CalendarDate',
      description: 'Last day on which it holds, unless ended before.',
      resolve: ({ valid_until }) => dayBefore(valid_until),
    }),
    quotaPeople: t.exposeInt('quota_people', {
      nullable: true,
      description: 'For how many people; null for any number.',
    }),
    quotaRupiah: t.expose('quota_rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'For how much money; null for any amount.',
    }),
    pledgeRemainder: t.expose('pledge_remainder', {
      type: PledgeRemainderEnum,
      description: 'What becomes of the money that a pledge under it leaves when it ends. A term of the text.',
    }),
    pledgeAreas: t.field({
      type: [AreaType],
      description:
        'Where the money of companies under it is meant for, with all that lies below; empty for everywhere. A term of the text.',
      resolve: ({ pledge_area_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.areas.get(code) ?? []),
    }),
    pledgeOccupations: t.field({
      type: [OccupationType],
      description:
        'For which groups of workers the money of companies under it is meant; empty for all. A term of the text.',
      resolve: ({ pledge_occupation_codes: codes }, _args, { reference }) =>
        codes.flatMap((code) => reference.occupations.get(code) ?? []),
    }),
    keeper: t.field({
      type: TenantType,
      description: 'Who drew it up and keeps it.',
      resolve: (agreement, _args, { reference }) => tenantOf(reference, agreement.tenant_id),
    }),
    mine: t.boolean({
      description: 'My own organisation keeps it.',
      resolve: (agreement, _args, { actor }) => agreement.tenant_id === actor.tenantId,
    }),
    signedOn: t.expose('signed_on', { type: 'CalendarDate', nullable: true, description: 'When it was signed.' }),
    signing: t.field({
      type: SigningType,
      nullable: true,
      description:
        'The signed paper that waits for its parties, or made it signed; null of what was signed by one entry, as it was done before.',
      resolve: (agreement, _args, context) => loadSigning(context, agreement.id),
    }),
    terminatedOn: t.expose('terminated_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day on which it no longer holds because it was ended.',
    }),
    stateReason: t.exposeString('state_reason', {
      nullable: true,
      description: 'Why it was returned, reopened or ended.',
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where a published one was read.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration, in part or whole.' }),
    version: t.exposeInt('version', { description: 'Goes up with each change.' }),
    updatedAt: t.field({ type: 'Instant', description: 'When it was last changed.', resolve: (row) => row.updated_at }),
    parties: t.field({
      type: [PartyType],
      description: 'Who agrees, in their order.',
      complexity: { multiplier: 4 },
      resolve: (agreement, _args, context) => loadParties(context, agreement.id),
    }),
    obligations: t.field({
      type: [ObligationType],
      description: 'What they promise.',
      complexity: { multiplier: 6 },
      resolve: (agreement, _args, context) => loadObligations(context, agreement.id),
    }),
    obligationTally: t.field({
      type: ObligationTallyType,
      description: 'How far they keep it.',
      resolve: (agreement) => agreement,
    }),
    regulations: t.field({
      type: [RegulationType],
      description: 'What it rests on.',
      complexity: { multiplier: 3 },
      resolve: async (agreement, _args, context) => {
        const bases = await loadBases(context, agreement.id)
        const found = await Promise.all(bases.map(({ regulation_id }) => loadRegulation(context, regulation_id)))
        return found.filter((regulation) => regulation !== null)
      },
    }),
    documents: t.field({
      type: [DocumentType],
      description: 'Its papers.',
      complexity: { multiplier: 4 },
      resolve: (agreement, _args, context) => loadDocuments(context, agreement.id),
    }),
    comments: t.field({
      type: [CommentType],
      description: 'What was said in its forum, the oldest first; the last 500.',
      complexity: { multiplier: 6 },
      resolve: (agreement, _args, context) => loadComments(context, agreement.id),
    }),
    steps: t.field({
      type: [StepType],
      description: 'How it came about, the oldest first.',
      complexity: { multiplier: 5 },
      resolve: (agreement, _args, context) => loadSteps(context, agreement.id),
    }),
    under: t.field({
      type: AgreementType,
      nullable: true,
      description: 'The memorandum that it carries out.',
      resolve: ({ under_id }, _args, context) => (under_id === null ? null : loadAgreement(context, under_id)),
    }),
    renews: t.field({
      type: AgreementType,
      nullable: true,
      description: 'What it renews.',
      resolve: ({ renews_id }, _args, context) => (renews_id === null ? null : loadAgreement(context, renews_id)),
    }),
    renewals: t.field({
      type: [AgreementType],
      description: 'What renews it.',
      complexity: { multiplier: 1 },
      resolve: (agreement, _args, context) => loadRenewals(context, agreement.id),
    }),
    madeByMe: t.exposeBoolean('made_by_me', { description: 'I had a hand in its text, so I cannot approve it.' }),
    actions: t.field({
      type: [AgreementActionEnum],
      description: 'What I can do to it now.',
      resolve: (agreement, _args, { actor }) => actionsOn(actor, agreement),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'AGREEMENT', {
      description: 'Why I would be refused to approve it, or to confirm its signing, although my roles allow it.',
      isDecidedHere: (agreement, { actor }) =>
        actionsOn(actor, agreement).some((action) => action === 'APPROVE' || action === 'CONFIRM'),
    }),
    mayAssign: t.boolean({
      description: 'I can say which agencies and villages my own obligations fall to.',
      resolve: (_agreement, _args, { actor }) => mayAssign(actor),
    }),
    mayComment: t.boolean({
      description: 'I can say something in its forum.',
      resolve: (_agreement, _args, { actor }) => mayComment(actor),
    }),
    mayAddDocuments: t.boolean({
      description: 'I can add papers.',
      resolve: (_agreement, _args, { actor }) => mayAddPapers(actor),
    }),
  }),
})

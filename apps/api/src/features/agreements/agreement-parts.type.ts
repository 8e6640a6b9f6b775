import { obligationStanding } from '@payung/domain/agreement/obligation-standing'
import { partySide } from '@payung/domain/agreement/party-side'
import { builder } from '../../graphql/builder.ts'
import { now, today } from '../../platform/clock.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { AgencyType, userField } from '../access/public.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import {
  AgreementDocumentKindEnum,
  AgreementStateEnum,
  ObligationStandingEnum,
  PartyKindEnum,
  ReportOutcomeEnum,
  SignatoryCapacityEnum,
} from './agreement-enums.type.ts'
import { loadAssignments, loadConfirmation, loadDocuments, loadParties, loadReports } from './agreement-loaders.ts'
import type {
  AssignmentRow,
  CommentRow,
  ConfirmationRow,
  DocumentRow,
  ObligationRow,
  PartyRow,
  ReportRow,
  SigningRow,
  StepRow,
} from './agreement-parts.queries.ts'
import { mayReportObligations } from './agreements.policy.ts'
import { mayStateFrom } from './may-state-from.ts'

export const DocumentType = builder.objectRef<DocumentRow>('AgreementDocument').implement({
  description: 'A paper of an agreement.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    kind: t.expose('kind', { type: AgreementDocumentKindEnum, description: 'What it is.' }),
    tenant: t.field({
      type: TenantType,
      description: 'Who brought it.',
      resolve: (document, _args, { reference }) => tenantOf(reference, document.tenant_id),
    }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The file; null for who may read none.',
      resolve: (document, _args, context) => loadFile(context, document.file_id),
    }),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When it was put there.' }),
    addedBy: userField(t, 'by', 'By whom; null for another tenant’s people.'),
  }),
})

export const SigningType = builder.objectRef<SigningRow>('AgreementSigning').implement({
  description: 'The signed paper as the keeper recorded it. It makes nothing signed by itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable; another paper has another.' }),
    signedOn: t.expose('signed_on', { type: 'CalendarDate', description: 'The day of the ceremony.' }),
    number: t.exposeString('number', { nullable: true, description: 'The number of the agreement on it.' }),
    paper: t.field({
      type: DocumentType,
      nullable: true,
      description: 'The paper.',
      resolve: async ({ agreement_id, document_id }, _args, context) =>
        (await loadDocuments(context, agreement_id)).find(({ id }) => id === document_id) ?? null,
    }),
    recordedAt: t.expose('at', { type: 'Instant', description: 'When it was recorded.' }),
    recordedBy: userField(t, 'by', 'By whom; null for another tenant’s people.'),
  }),
})

const ConfirmationType = builder.objectRef<ConfirmationRow>('AgreementConfirmation').implement({
  description: 'That a party signed: by its own word, or by the keeper’s with a proof.',
  fields: (t) => ({
    isStatement: t.boolean({
      description: 'The keeper says so, not the party.',
      resolve: ({ proof_document_id: proof }) => proof !== null,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'What proves it; null for the party’s own word.' }),
    proof: t.field({
      type: DocumentType,
      nullable: true,
      description: 'The proof of a statement.',
      resolve: async ({ agreement_id, proof_document_id }, _args, context) =>
        (await loadDocuments(context, agreement_id)).find(({ id }) => id === proof_document_id) ?? null,
    }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    tenant: t.field({
      type: TenantType,
      description: 'Who says so.',
      resolve: (confirmation, _args, { reference }) => tenantOf(reference, confirmation.tenant_id),
    }),
    by: userField(t, 'by', 'By whom; null for another tenant’s people.'),
  }),
})

export const PartyType = builder.objectRef<PartyRow>('AgreementParty').implement({
  description: 'Who promises something, and who signs for them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    position: t.exposeInt('position', { description: 'First party, second party …' }),
    kind: t.expose('kind', { type: PartyKindEnum, description: 'What it is.' }),
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description: 'Null for a party outside Payung.',
      resolve: (party, _args, { reference }) => reference.tenants.get(party.party_tenant_id ?? '') ?? null,
    }),
    name: t.string({
      description: 'As it is called.',
      resolve: (party, _args, { reference }) =>
        party.party_tenant_id === null ? (party.outside_name ?? '') : tenantOf(reference, party.party_tenant_id).name,
    }),
    mine: t.boolean({
      description: 'My own organisation.',
      resolve: (party, _args, { actor }) => partySide(party.party_tenant_id, actor.tenantId) === 'OURS',
    }),
    signatoryName: t.exposeString('signatory_name', { nullable: true, description: 'Who signs.' }),
    signatoryTitle: t.exposeString('signatory_title', { nullable: true, description: 'In which position.' }),
    signatoryCapacity: t.expose('signatory_capacity', {
      type: SignatoryCapacityEnum,
      description: 'In which capacity.',
    }),
    confirmation: t.field({
      type: ConfirmationType,
      nullable: true,
      description: 'Who stands for it that this party signed the recorded paper; null while nobody does.',
      resolve: (party, _args, context) => loadConfirmation(context, party.id),
    }),
    mayState: t.boolean({
      description: 'I can stand for this party with a proof, now.',
      resolve: async (party, _args, context) => {
        const from = await mayStateFrom(context, party)
        return from !== null && from <= new Date(now().epochMilliseconds)
      },
    }),
    mayStateFrom: t.field({
      type: 'Instant',
      nullable: true,
      description:
        'From when I can stand for this party with a proof: one that works with Payung has some days to answer first. Null where I never can.',
      resolve: (party, _args, context) => mayStateFrom(context, party),
    }),
  }),
})

const ReportType = builder.objectRef<ReportRow>('ObligationReport').implement({
  description: 'What a party has reported; it stays as it is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    tenant: t.field({
      type: TenantType,
      description: 'Who reports.',
      resolve: (report, _args, { reference }) => tenantOf(reference, report.tenant_id),
    }),
    outcome: t.expose('outcome', { type: ReportOutcomeEnum, description: 'On its way, or done.' }),
    text: t.exposeString('text', { description: 'In their words.' }),
    happenedOn: t.expose('happened_on', { type: 'CalendarDate', description: 'When what is reported happened.' }),
    reportedAt: t.expose('reported_at', { type: 'Instant', description: 'When it was reported.' }),
    reportedBy: userField(t, 'by', 'By whom; null for another tenant’s people.'),
    files: t.field({
      type: [FileType],
      description: 'The evidence.',
      complexity: { multiplier: 2 },
      resolve: async (report, _args, context) =>
        (await Promise.all(report.file_ids.map((id) => loadFile(context, id)))).filter((file) => file !== null),
    }),
  }),
})

const AssignmentType = builder.objectRef<AssignmentRow>('ObligationAssignment').implement({
  description: 'One of my agencies or areas to which an obligation falls.',
  fields: (t) => ({
    agency: t.field({
      type: AgencyType,
      nullable: true,
      description: 'The agency.',
      resolve: ({ agency_id, agency_name }) =>
        agency_id === null || agency_name === null ? null : { id: agency_id, name: agency_name },
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The district or village.',
      resolve: (assignment, _args, { reference }) => reference.areas.get(assignment.area_code ?? '') ?? null,
    }),
  }),
})

export const ObligationType = builder.objectRef<ObligationRow>('Obligation').implement({
  description: 'What a party has promised.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    position: t.exposeInt('position', { description: 'Its place.' }),
    text: t.exposeString('text', { description: 'What is promised.' }),
    dueOn: t.expose('due_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Last day on which it is in time.',
    }),
    standing: t.field({
      type: ObligationStandingEnum,
      description: 'Where it stands today.',
      resolve: ({ due_on, last_outcome }) => obligationStanding(due_on, last_outcome, today().toString()),
    }),
    party: t.field({
      type: PartyType,
      description: 'Who has promised it.',
      resolve: async (obligation, _args, context) => {
        const party = (await loadParties(context, obligation.agreement_id)).find(({ id }) => id === obligation.party_id)
        if (party === undefined) throw new Error(`obligation ${obligation.id} has no party`)
        return party
      },
    }),
    assignments: t.field({
      type: [AssignmentType],
      description: 'Of my own party: to whom it falls. Nobody else’s affair.',
      complexity: { multiplier: 3 },
      resolve: (obligation, _args, context) => loadAssignments(context, obligation.id),
    }),
    reports: t.field({
      type: [ReportType],
      description: 'What was reported, the newest first.',
      complexity: { multiplier: 3 },
      resolve: (obligation, _args, context) => loadReports(context, obligation.id),
    }),
    mayReport: t.boolean({
      description: 'I may report on it.',
      resolve: (obligation, _args, { actor }) => obligation.may_report && mayReportObligations(actor),
    }),
  }),
})

export const CommentType = builder.objectRef<CommentRow>('AgreementComment').implement({
  description: 'Something said in the forum.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    obligationId: t.exposeID('obligation_id', {
      nullable: true,
      description: 'What it is about, if anything in particular.',
    }),
    tenant: t.field({
      type: TenantType,
      description: 'For whom it was said.',
      resolve: (comment, _args, { reference }) => tenantOf(reference, comment.tenant_id),
    }),
    text: t.exposeString('text', { description: 'What was said.' }),
    writtenAt: t.expose('written_at', { type: 'Instant', description: 'When.' }),
    writtenBy: userField(t, 'by', 'By whom; null for another tenant’s people.'),
  }),
})

export const StepType = builder.objectRef<StepRow>('AgreementStep').implement({
  description: 'A step in how an agreement came about, as the database wrote it down.',
  fields: (t) => ({
    from: t.field({
      type: AgreementStateEnum,
      nullable: true,
      description: 'Before; null for its beginning.',
      resolve: (step) => step.from_state as 'DRAFT' | null,
    }),
    to: t.field({ type: AgreementStateEnum, description: 'After.', resolve: (step) => step.to_state as 'DRAFT' }),
    reason: t.exposeString('reason', { nullable: true, description: 'As it was given.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    tenant: t.field({
      type: TenantType,
      description: 'Who keeps it.',
      resolve: (step, _args, { reference }) => tenantOf(reference, step.tenant_id),
    }),
    by: userField(t, 'by', 'By whom; null for another tenant’s people.'),
  }),
})

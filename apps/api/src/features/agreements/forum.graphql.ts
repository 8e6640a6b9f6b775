import { builder } from '../../graphql/builder.ts'
import { idOf, isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AgreementType } from './agreement.type.ts'
import { agreementIdOf, reloadAgreement } from './agreement-changes.graphql.ts'
import { addAgreementDocument, removeAgreementDocument } from './agreement-documents.ts'
import { AgreementDocumentKindEnum, ReportOutcomeEnum } from './agreement-enums.type.ts'
import { assignObligation } from './assign-obligation.ts'
import { commentOnAgreement } from './comment-on-agreement.ts'
import { reportObligation } from './report-obligation.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  reportObligation: t.fieldWithInput({
    description: 'Reports on what my own party has promised, with evidence. A report stays as it is.',
    type: AgreementType,
    errors,
    input: {
      obligationId: t.input.id({ required: true, description: 'Which.' }),
      outcome: t.input.field({ type: ReportOutcomeEnum, required: true, description: 'On its way, or done.' }),
      text: t.input.string({ required: true, description: 'What was done, 3 to 2,000 letters.' }),
      happenedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'When.' }),
      fileIds: t.input.idList({ description: 'Evidence, as the uploads answered; at most 10.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = {
        ...input,
        obligationId: idOf(input.obligationId, 'Obligation'),
        fileIds: (input.fileIds ?? []).map((id) => idOf(id, 'File')),
      }
      return reloadAgreement(context, await context.write((tx) => reportObligation(tx, context.actor, asked)))
    },
  }),
  assignObligation: t.fieldWithInput({
    description:
      'Says which of my agencies and areas an obligation of my party falls to; the list replaces the former one.',
    type: AgreementType,
    errors,
    input: {
      obligationId: t.input.id({ required: true, description: 'Which.' }),
      agencyIds: t.input.idList({ required: true, description: 'To these agencies.' }),
      areaCodes: t.input.stringList({ required: true, description: 'To these districts and villages.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = {
        obligationId: idOf(input.obligationId, 'Obligation'),
        agencyIds: input.agencyIds.map((id) => idOf(id, 'Agency')),
        areaCodes: input.areaCodes,
      }
      return reloadAgreement(context, await context.write((tx) => assignObligation(tx, context.actor, asked)))
    },
  }),
  commentOnAgreement: t.fieldWithInput({
    description: 'Says something in the forum of an agreement, for every party to read.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Where.' }),
      obligationId: t.input.id({ description: 'About this in particular.' }),
      text: t.input.string({ required: true, description: 'At most 2,000 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = {
        agreementId: agreementIdOf(input.agreementId),
        obligationId: input.obligationId == null ? null : idOf(input.obligationId, 'Obligation'),
        text: input.text,
      }
      return reloadAgreement(context, await context.write((tx) => commentOnAgreement(tx, context.actor, asked)))
    },
  }),
  addAgreementDocument: t.fieldWithInput({
    description: 'Puts a paper that I uploaded to an agreement.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Where to.' }),
      fileId: t.input.id({ required: true, description: 'As the upload answered.' }),
      kind: t.input.field({ type: AgreementDocumentKindEnum, required: true, description: 'What it is.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = {
        agreementId: agreementIdOf(input.agreementId),
        fileId: idOf(input.fileId, 'File'),
        kind: input.kind,
      }
      return reloadAgreement(context, await context.write((tx) => addAgreementDocument(tx, context.actor, asked)))
    },
  }),
  removeAgreementDocument: t.fieldWithInput({
    description: 'Takes a paper of mine off an agreement that is not approved yet.',
    type: AgreementType,
    errors,
    input: { documentId: t.input.id({ required: true, description: 'The paper.' }) },
    resolve: async (_root, { input }, context) => {
      const { documentId } = input
      if (!isUuid(documentId)) throw new NotFoundError()
      return reloadAgreement(
        context,
        await context.write((tx) => removeAgreementDocument(tx, context.actor, { documentId })),
      )
    },
  }),
}))

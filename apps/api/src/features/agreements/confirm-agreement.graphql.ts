import { builder } from '../../graphql/builder.ts'
import { idOf, isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AgreementType } from './agreement.type.ts'
import { agreementIdOf, reloadAgreement } from './agreement-changes.graphql.ts'
import { confirmAgreement, stateAgreementParty } from './confirm-agreement.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  confirmAgreement: t.fieldWithInput({
    description: 'Confirms for my own party that it signed the paper as it is recorded.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Which.' }),
      signingId: t.input.id({ required: true, description: 'The recorded paper that I have read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const paper = { agreementId: agreementIdOf(input.agreementId), signingId: partIdOf(input.signingId) }
      return reloadAgreement(context, await context.write((tx) => confirmAgreement(tx, context.actor, paper)))
    },
  }),
  stateAgreementParty: t.fieldWithInput({
    description:
      'As the keeper, stands with a proof for a party that has no account or does not answer within its time. It shows so everywhere.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Which.' }),
      signingId: t.input.id({ required: true, description: 'The recorded paper.' }),
      partyId: t.input.id({ required: true, description: 'Which party.' }),
      fileId: t.input.id({ required: true, description: 'The proof, as the upload answered.' }),
      reason: t.input.string({ required: true, description: 'What proves it and why, 10 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const statement = {
        agreementId: agreementIdOf(input.agreementId),
        signingId: partIdOf(input.signingId),
        partyId: partIdOf(input.partyId),
        fileId: idOf(input.fileId, 'File'),
        reason: input.reason,
      }
      return reloadAgreement(context, await context.write((tx) => stateAgreementParty(tx, context.actor, statement)))
    },
  }),
}))

/** @throws NotFoundError for what is no id: it is as if missing */
function partIdOf(id: string): string {
  if (!isUuid(id)) throw new NotFoundError()
  return id
}

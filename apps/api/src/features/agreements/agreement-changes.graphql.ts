import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AgreementType } from './agreement.type.ts'
import { AgreementMoveEnum } from './agreement-enums.type.ts'
import { loadAgreement } from './agreement-loaders.ts'
import type { AgreementRow } from './agreements.queries.ts'
import { moveAgreement, terminateAgreement } from './change-agreement-state.ts'
import { renewAgreement } from './renew-agreement.ts'
import { signAgreement } from './sign-agreement.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  moveAgreement: t.fieldWithInput({
    description:
      'Opens the negotiation, approves, or goes a step back with a reason. Who had a hand in the text does not approve it.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      action: t.input.field({ type: AgreementMoveEnum, required: true, description: 'Where to.' }),
      reason: t.input.string({ description: 'Needed to go back, 3 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const change = { ...input, agreementId: agreementIdOf(input.agreementId), reason: input.reason ?? null }
      return reloadAgreement(context, await context.write((tx) => moveAgreement(tx, context.actor, change)))
    },
  }),
  signAgreement: t.fieldWithInput({
    description:
      'Records the paper that the parties signed. Signed it is once each party has confirmed it or was stood for by the keeper with a proof.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      signedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day of the ceremony.' }),
      number: t.input.string({ description: 'Its number, where it got one only now.' }),
      fileId: t.input.id({ required: true, description: 'The signed paper, as the upload answered.' }),
      replacedSigningId: t.input.id({
        description: 'The recorded signing that it replaces, as I saw it; none where none was recorded.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const change = {
        ...input,
        agreementId: agreementIdOf(input.agreementId),
        number: input.number ?? null,
        fileId: idOf(input.fileId, 'File'),
        replacedSigningId: input.replacedSigningId ?? null,
      }
      return reloadAgreement(context, await context.write((tx) => signAgreement(tx, context.actor, change)))
    },
  }),
  terminateAgreement: t.fieldWithInput({
    description: 'Ends a signed agreement before its time.',
    type: AgreementType,
    errors,
    input: {
      agreementId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      terminatedOn: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'First day on which it no longer holds.',
      }),
      reason: t.input.string({ required: true, description: 'Why, 3 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const change = { ...input, agreementId: agreementIdOf(input.agreementId) }
      return reloadAgreement(context, await context.write((tx) => terminateAgreement(tx, context.actor, change)))
    },
  }),
  renewAgreement: t.fieldWithInput({
    description: 'Draws up the renewal of an agreement, filled in from it; the answer is the new draft.',
    type: AgreementType,
    errors,
    input: { agreementId: t.input.id({ required: true, description: 'What is to be renewed.' }) },
    resolve: async (_root, { input }, context) =>
      reloadAgreement(
        context,
        await context.write((tx) =>
          renewAgreement(tx, context.actor, { agreementId: agreementIdOf(input.agreementId) }),
        ),
      ),
  }),
}))

/** @throws NotFoundError for an id of something else: it is as if missing */
export function agreementIdOf(globalId: string): string {
  return idOf(globalId, 'Agreement')
}

export async function reloadAgreement(context: Context, id: string): Promise<AgreementRow> {
  const row = await loadAgreement(context, id)
  if (row === null) throw new Error('an agreement that was just written cannot be read back')
  return row
}

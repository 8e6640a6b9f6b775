import { builder } from '../../graphql/builder.ts'
import { idOf, isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { confirmGrantHandover, setGrantHandoverAside } from './decide-grant-handover.ts'
import { GrantHandoverType } from './grant-handover.type.ts'
import { findGrantHandover, type GrantHandoverRow } from './grant-handovers.queries.ts'
import { recordGrantHandover } from './record-grant-handover.ts'

const WHICH = 'Of `Claim.grantHandovers`.'

builder.mutationFields((t) => ({
  recordGrantHandover: t.fieldWithInput({
    type: GrantHandoverType,
    description:
      'Writes down that the family of a case has what a region gives, with its proof. Another person confirms it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      claimId: t.input.id({ required: true, description: 'Whose case.' }),
      grantId: t.input.id({ required: true, description: 'Of `GrantDue`.' }),
      handedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'On which day.' }),
      amount: t.input.field({ type: 'Rupiah', description: 'What the family received; what is due, if left out.' }),
      lessReason: t.input.string({ description: 'Why less than is due, 10 to 300 letters.' }),
      heirId: t.input.id({ description: 'The heir who took it, where the case names heirs.' }),
      receiverName: t.input.string({
        description:
          'Who took it, where it names none; else the guardian or attorney of the heir, where one took it for them.',
      }),
      fileId: t.input.id({ required: true, description: 'The proof that was uploaded.' }),
    },
    resolve: async (_root, { input }, context) => {
      const entry = {
        ...input,
        claimId: idOf(input.claimId, 'Claim'),
        grantId: idOf(input.grantId, 'RegionalGrant'),
        heirId: input.heirId == null ? null : idOf(input.heirId, 'ClaimHeir'),
        fileId: idOf(input.fileId, 'File'),
      }
      return reload(context, await context.write((tx) => recordGrantHandover(tx, context.actor, entry)))
    },
  }),
  confirmGrantHandover: t.fieldWithInput({
    type: GrantHandoverType,
    description: 'Confirms that a family has its grant. Who wrote it down does not confirm it; it is final.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: { handoverId: t.input.id({ required: true, description: WHICH }) },
    resolve: async (_root, { input }, context) => {
      const id = plainIdOf(input.handoverId)
      return reload(context, await context.write((tx) => confirmGrantHandover(tx, context.actor, { id })))
    },
  }),
  setGrantHandoverAside: t.fieldWithInput({
    type: GrantHandoverType,
    description: 'Sets an entry aside before it is confirmed: who wrote it takes it back, another person refuses it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { handoverId: t.input.id({ required: true, description: WHICH }) },
    resolve: async (_root, { input }, context) => {
      const id = plainIdOf(input.handoverId)
      return reload(context, await context.write((tx) => setGrantHandoverAside(tx, context.actor, { id })))
    },
  }),
}))

/** It has no page of its own, so that its id is the plain one. @throws NotFoundError for what is no id */
function plainIdOf(id: string | number): string {
  if (!isUuid(String(id))) throw new NotFoundError()
  return String(id)
}

async function reload(context: Context, id: string): Promise<GrantHandoverRow> {
  const [row] = await context.read<GrantHandoverRow>(findGrantHandover(id))
  if (row === undefined) throw new Error('a handover that was just written cannot be read back')
  return row
}

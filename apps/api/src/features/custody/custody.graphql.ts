import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { WorkerType, workerIdOf } from '../workers/public.ts'
import { findOpenTransfers, findTransfers, listTransfers, type TransferRow } from './custody.queries.ts'
import { CustodyTransferStateEnum, CustodyTransferType } from './custody-transfer.type.ts'
import { decideCustodyTransfer } from './decide-custody-transfer.ts'
import { proposeCustodyTransfer } from './propose-custody-transfer.ts'

const loadOpenTransfer = batched<Context, string, TransferRow>(async (context, ids) => {
  const transfers = await context.read<TransferRow>(findOpenTransfers(ids))
  return new Map(transfers.map((transfer) => [transfer.worker_id, transfer]))
})

builder.objectField(WorkerType, 'openTransfer', (t) =>
  t.field({
    type: CustodyTransferType,
    nullable: true,
    description: 'A hand-over of this record that waits for an answer.',
    resolve: (record, _args, context) => loadOpenTransfer(context, record.id),
  }),
)

builder.queryField('custodyTransfers', (t) =>
  t.field({
    type: [CustodyTransferType],
    description: 'Hand-overs to and from my tenant, the newest first; at most 200.',
    args: { state: t.arg({ type: CustodyTransferStateEnum, description: 'Only these.' }) },
    resolve: (_root, { state }, { read }) => read<TransferRow>(listTransfers(state ?? null)),
  }),
)

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  proposeCustodyTransfer: t.fieldWithInput({
    description: 'Proposes to hand a record over to the custodian of where the person lives now.',
    type: CustodyTransferType,
    errors,
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      toVillageCode: t.input.string({ required: true, description: 'Where the person lives now.' }),
      reason: t.input.string({ required: true, description: 'Why, 3 to 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const proposal = { ...input, workerId: workerIdOf(input.workerId) }
      const id = await context.write((tx) => proposeCustodyTransfer(tx, context.actor, proposal))
      return reload(context, id)
    },
  }),
  decideCustodyTransfer: t.fieldWithInput({
    description: 'Accepts or refuses a hand-over; for who proposed it: withdraws it.',
    type: CustodyTransferType,
    errors,
    input: {
      transferId: t.input.id({ required: true, description: 'The hand-over.' }),
      accept: t.input.boolean({ required: true, description: 'False refuses, or withdraws.' }),
      reason: t.input.string({ description: 'Needed to refuse.' }),
    },
    resolve: async (_root, { input }, context) => {
      if (!isUuid(input.transferId)) throw new NotFoundError()
      // Read before: who has given a record away may no longer see what it was about.
      const [before] = await context.read<TransferRow>(findTransfers([input.transferId]))
      const id = await context.write((tx) => decideCustodyTransfer(tx, context.actor, input))
      const [after] = await context.read<TransferRow>(findTransfers([id]))
      const transfer = after ?? (before === undefined ? undefined : { ...before, state: 'ACCEPTED' as const })
      if (transfer === undefined) throw new Error('a decided hand-over cannot be read back')
      return transfer
    },
  }),
}))

async function reload(context: Context, id: string): Promise<TransferRow> {
  const [transfer] = await context.read<TransferRow>(findTransfers([id]))
  if (transfer === undefined) throw new Error('a hand-over that was just written cannot be read back')
  return transfer
}

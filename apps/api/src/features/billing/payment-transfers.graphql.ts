import { TRANSFER_BILLS_MAX } from '@payung/domain/money/contribution-input'
import { PAYMENT_RESTS } from '@payung/domain/money/divide-payment'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { actionsOn } from './billing.policy.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { loadContributionList, reloadContributionList } from './load-contribution-list.ts'
import { recordContributionTransfer } from './pay-bills.ts'
import { findOpenBills, findWaitingTransfers, type WaitingTransferRow } from './payment-transfers.queries.ts'

const PaymentRestEnum = builder.enumType('PaymentRest', {
  description: 'Where the rest of a transfer goes that no bill takes: to the next bill of the payer, or back.',
  values: PAYMENT_RESTS,
})

const TransferPartInput = builder.inputType('TransferPartInput', {
  description: 'What one bill takes of a transfer.',
  fields: (t) => ({
    listId: t.id({ required: true, description: 'Which bill, by its list.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'How much of the transfer.' }),
  }),
})

const WaitingTransferType = builder.objectRef<WaitingTransferRow>('WaitingTransfer').implement({
  description: 'A transfer of which a part waits for the next bill of its payer.',
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'Its number, under which the rest is used.' }),
    amount: t.expose('transfer_rupiah', { type: 'Rupiah', description: 'The whole transfer.' }),
    rest: t.field({
      type: 'Rupiah',
      description: 'What no bill has taken yet.',
      resolve: ({ transfer_rupiah: whole, used_rupiah: used }) => whole - used,
    }),
  }),
})

builder.objectFields(ContributionListType, (t) => ({
  waitingTransfers: t.field({
    type: [WaitingTransferType],
    description:
      'Transfers of its payer of which a part waits for the next bill, the oldest first; none where I may not pay it.',
    resolve: async (list, _args, context) =>
      actionsOn(context.actor, list).includes('PAY')
        ? context.read<WaitingTransferRow>(findWaitingTransfers(list.id))
        : [],
  }),
  openBills: t.field({
    type: [ContributionListType],
    description: `The open bills of its payer, this one among them, those that are due first in front; at most ${TRANSFER_BILLS_MAX}, and none where I may not pay it.`,
    resolve: async (list, _args, context) => {
      if (!actionsOn(context.actor, list).includes('PAY')) return []
      const open = await context.read<{ id: string }>(findOpenBills(list.id, TRANSFER_BILLS_MAX))
      const bills = await Promise.all(open.map(({ id }) => loadContributionList(context, id)))
      return bills.filter((bill) => bill !== null)
    },
  }),
}))

builder.mutationField('recordContributionTransfer', (t) =>
  t.fieldWithInput({
    type: ContributionListType,
    description:
      'Records one transfer that pays several bills of a payer, those that are due first before the others. What no bill takes waits for the next bill under the same number, or was sent back.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      listId: t.input.id({ required: true, description: 'Any open bill of the payer, by its list.' }),
      amount: t.input.field({
        type: 'Rupiah',
        required: true,
        description: 'The whole transfer, as its proof states.',
      }),
      paidOn: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'The day on the proof; of a rest, the day on which the bill takes it.',
      }),
      reference: t.input.string({ required: true, description: 'Number of the transfer.' }),
      restTo: t.input.field({
        type: PaymentRestEnum,
        description: 'Where the rest goes; needed where there is a rest.',
      }),
      parts: t.input.field({
        type: [TransferPartInput],
        required: true,
        description: 'The division as I have seen it; refused where the open bills give another.',
      }),
      idempotencyKey: t.input.string({
        required: true,
        description: 'Kept by who sends it before sending: the same key never has a second effect.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const list = (id: string | number) => idOf(String(id), 'ContributionList')
      const transfer = {
        ...input,
        restTo: input.restTo ?? null,
        listId: list(input.listId),
        parts: input.parts.map(({ listId, amount }) => ({ listId: list(listId), amount })),
      }
      const id = await context.write((tx) => recordContributionTransfer(tx, context.actor, transfer))
      return reloadContributionList(context, id)
    },
  }),
)

import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ContributionListType, ReturnReasonEnum } from './contribution-list.type.ts'
import { draftContributionList } from './draft-contribution-list.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import {
  approveContributionList,
  discardContributionList,
  markContributionListSent,
  recallContributionList,
  recordInsurerBill,
} from './move-contribution-list.ts'
import { recordContributionPayment } from './pay-contribution.ts'
import { recordPaymentReturn } from './return-payment.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

interface Known {
  readonly listId: string | number
  readonly expectedVersion: number
}

const knownOf = ({ listId, expectedVersion }: Known) => ({
  listId: idOf(String(listId), 'ContributionList'),
  expectedVersion,
})

builder.mutationFields((t) => ({
  draftContributionList: t.fieldWithInput({
    type: ContributionListType,
    description: 'Draws up the list of whom a signed decree pays for in these months and no list names yet.',
    errors,
    input: {
      decreeId: t.input.id({ required: true, description: 'A signed designation.' }),
      fromMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
      untilMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'The month after the last.' }),
    },
    resolve: async (_root, { input }, context) => {
      const decreeId = idOf(input.decreeId, 'Decree')
      const id = await context.write((tx) => draftContributionList(tx, context.actor, { ...input, decreeId }))
      return reloadContributionList(context, id)
    },
  }),
  approveContributionList: t.fieldWithInput({
    type: ContributionListType,
    description: 'Approves a list. Who drew it up does not approve it.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => approveContributionList(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
  discardContributionList: t.fieldWithInput({
    type: ContributionListType,
    description: 'Sets a list aside that was not sent: its months can be listed again.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => discardContributionList(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
  sendContributionList: t.fieldWithInput({
    type: ContributionListType,
    description: 'Writes down that an approved list went to the insurer.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      sentOn: t.input.field({ type: 'CalendarDate', required: true, description: 'On which day.' }),
    },
    resolve: async (_root, { input }, context) => {
      const sent = { ...knownOf(input), sentOn: input.sentOn }
      const id = await context.write((tx) => markContributionListSent(tx, context.actor, sent))
      return reloadContributionList(context, id)
    },
  }),
  recallContributionList: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Calls back a list that was sent and not billed: its months can be listed again. Who drew it up or sent it does not.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const recalled = { ...knownOf(input), reason: input.reason }
      const id = await context.write((tx) => recallContributionList(tx, context.actor, recalled))
      return reloadContributionList(context, id)
    },
  }),
  recordInsurerBill: t.fieldWithInput({
    type: ContributionListType,
    description: 'Writes down the bill that the insurer made of a list.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      billingCode: t.input.string({ required: true, description: 'The insurer’s code.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'What the insurer bills.' }),
      billedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on the bill.' }),
      dueOn: t.input.field({ type: 'CalendarDate', required: true, description: 'Until when it is to be paid.' }),
      differenceReason: t.input.string({ description: 'Why it differs from the list, where it does.' }),
      idempotencyKey: t.input.string({
        description: 'Kept by who sends it before sending: the same key never has a second effect.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { billingCode, amount, billedOn, dueOn, differenceReason, idempotencyKey } = input
      const bill = { billingCode, amount, billedOn, dueOn, differenceReason: differenceReason ?? null, idempotencyKey }
      const id = await context.write((tx) => recordInsurerBill(tx, context.actor, { ...knownOf(input), ...bill }))
      return reloadContributionList(context, id)
    },
  }),
  recordContributionPayment: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Records what was paid on the insurer’s bill, with its proof. Who approved the list does not record it.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'At most what is left of the bill.' }),
      paidOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on the proof.' }),
      reference: t.input.string({ required: true, description: 'Number of the SP2D or of the transfer.' }),
      fileId: t.input.id({
        description: 'The bank’s proof, uploaded before: a photo or PDF. A company with a pledge brings one.',
      }),
      paidCode: t.input.string({
        description: 'The insurer’s code on that proof: that of the bill. A company with a pledge writes it.',
      }),
      idempotencyKey: t.input.string({
        description: 'Kept by who sends it before sending: the same key never has a second effect.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { amount, paidOn, reference, fileId, paidCode, idempotencyKey = null } = input
      const proof = fileId === null || fileId === undefined ? {} : { fileId: idOf(fileId, 'File') }
      const payment = {
        ...knownOf(input),
        amount,
        paidOn,
        reference,
        idempotencyKey,
        paidCode: paidCode ?? null,
        ...proof,
      }
      const id = await context.write((tx) => recordContributionPayment(tx, context.actor, payment))
      return reloadContributionList(context, id)
    },
  }),
  recordPaymentReturn: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Records that a payment came back whole, once. Who recorded the payment does not; what the insurer has received stays.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      paymentId: t.input.id({ required: true, description: 'Which payment of it.' }),
      returnedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'On which day it came back.' }),
      reason: t.input.field({ type: ReturnReasonEnum, required: true, description: 'Why.' }),
      documentNumber: t.input.string({ description: 'Number of the bank’s paper; needed where the bank returned it.' }),
      note: t.input.string({ required: true, description: 'What happened, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { returnedOn, reason, documentNumber, note } = input
      const paymentId = String(input.paymentId)
      const returned = {
        ...knownOf(input),
        paymentId,
        returnedOn,
        reason,
        documentNumber: documentNumber ?? null,
        note,
      }
      const id = await context.write((tx) => recordPaymentReturn(tx, context.actor, returned))
      return reloadContributionList(context, id)
    },
  }),
}))

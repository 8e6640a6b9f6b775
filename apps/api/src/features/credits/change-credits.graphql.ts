import { builder } from '../../graphql/builder.ts'
import { idOrNothing, isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { readCreditId } from './credit.type.ts'
import { CreditSettlementKindEnum, CreditSettlementType } from './credit-settlement.type.ts'
import { reloadSettlement } from './load-credits.ts'
import { confirmCreditSettlement, recordCreditSettlement, reverseCreditSettlement } from './settle-credits.ts'
import { startCreditExport } from './start-credit-export.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

/** @throws NotFoundError for what is no id */
function settlementOf(id: string | number): string {
  if (!isUuid(String(id))) throw new NotFoundError()
  return String(id)
}

/** @throws NotFoundError for what never was the id of a credit */
function creditOf(id: string | number) {
  const credit = readCreditId(String(id))
  if (credit === null || !isUuid(credit.listId)) throw new NotFoundError()
  return credit
}

builder.mutationFields((t) => ({
  recordCreditSettlement: t.fieldWithInput({
    type: CreditSettlementType,
    description:
      'Writes down how credits were settled. All open months of each are; the same credit is settled once, so that a repeated call is refused.',
    errors,
    input: {
      creditIds: t.input.idList({ required: true, description: 'Which credits, at most 500; all of one payer.' }),
      kind: t.input.field({ type: CreditSettlementKindEnum, required: true, description: 'In which way.' }),
      amount: t.input.field({
        type: 'Rupiah',
        required: true,
        description: 'As the insurer’s letter states: exactly what these credits are together.',
      }),
      offsetListId: t.input.id({
        description: 'In which later list of the same payer, not billed yet; for an offset alone.',
      }),
      returnedOn: t.input.field({
        type: 'CalendarDate',
        description: 'The day of the return, from the bill to today; for a return alone.',
      }),
      reference: t.input.string({ required: true, description: 'Number of the letter or transfer, 3 to 80 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { creditIds, offsetListId, returnedOn, ...rest } = input
      const settlement = {
        ...rest,
        credits: creditIds.map(creditOf),
        offsetListId: offsetListId == null ? null : idOrNothing(String(offsetListId), 'ContributionList'),
        returnedOn: returnedOn ?? null,
      }
      const id = await context.write((tx) => recordCreditSettlement(tx, context.actor, settlement))
      return reloadSettlement(context, id)
    },
  }),
  startCreditExport: t.fieldWithInput({
    type: JobType,
    description: 'Writes what my organisation paid too much, and nobody has settled, into a file, as a job.',
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) =>
      getJob(context, await context.write((tx) => startCreditExport(tx, context.actor, input))),
  }),
  confirmCreditSettlement: t.fieldWithInput({
    type: CreditSettlementType,
    description: 'Confirms a settlement. Who recorded it does not.',
    errors,
    input: {
      settlementId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const settlement = { ...input, settlementId: settlementOf(input.settlementId) }
      const id = await context.write((tx) => confirmCreditSettlement(tx, context.actor, settlement))
      return reloadSettlement(context, id)
    },
  }),
  reverseCreditSettlement: t.fieldWithInput({
    type: CreditSettlementType,
    description: 'Takes a settlement back, unless the insurer has billed the list in which it is offset.',
    errors,
    input: {
      settlementId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const settlement = { ...input, settlementId: settlementOf(input.settlementId) }
      const id = await context.write((tx) => reverseCreditSettlement(tx, context.actor, settlement))
      return reloadSettlement(context, id)
    },
  }),
}))

import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { type PageArguments, readPageRequest } from '../../platform/page-request.ts'
import { CreditType, WorkerCreditType } from './credit.type.ts'
import { CreditSettlementType } from './credit-settlement.type.ts'
import { mayExportCredits, mayReadCredits, mayReadCreditsOfWorker, mayRecordCredits } from './credits.policy.ts'
import {
  type CreditRow,
  type CreditSettlementRow,
  type CreditTotals,
  countCreditSettlements,
  countCredits,
  creditCursor,
  findCreditsOfWorker,
  isCreditCursor,
  listCreditSettlements,
  listCredits,
  type SettlementTotals,
  type WorkerCreditRow,
} from './credits.queries.ts'

/** A cursor that is none begins at the beginning. */
function readCreditPage({ after, before, ...sizes }: PageArguments) {
  const readCursor = (cursor: string | null | undefined) => (cursor != null && isCreditCursor(cursor) ? cursor : null)
  return readPageRequest({ ...sizes, after: readCursor(after), before: readCursor(before) })
}

builder.queryFields((t) => ({
  contributionCredits: t.connection(
    {
      type: CreditType,
      description: 'What my organisation paid too much and nobody has settled, what waits longest first.',
      args: {
        isConfirmed: t.arg.boolean({
          description: 'Only what can be settled, or only what is reported so far; both if left out.',
        }),
      },
      resolve: async (_root, { isConfirmed, ...args }, { read, actor }) => {
        const request = readCreditPage(args)
        const filter = { isConfirmed: isConfirmed ?? null }
        const mayRead = mayReadCredits(actor)
        const fetched = mayRead ? await read<CreditRow>(listCredits(filter, request)) : []
        const count = async () => (mayRead ? (await read<CreditTotals>(countCredits(filter)))[0] : undefined)
        let counted: ReturnType<typeof count> | undefined
        return {
          ...connectionOf(fetched, request, creditCursor),
          mayRecord: mayRecordCredits(actor),
          mayExport: mayExportCredits(actor),
          countAll: () => {
            counted ??= count()
            return counted
          },
        }
      },
    },
    {
      name: 'ContributionCreditConnection',
      description: 'A page of credits.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: async (page) => (await page.countAll())?.total ?? 0,
        }),
        months: t.int({
          description: 'Months of all of them together.',
          resolve: async (page) => (await page.countAll())?.months ?? 0,
        }),
        amount: t.field({
          type: 'Rupiah',
          description: 'All of them together.',
          resolve: async (page) => (await page.countAll())?.rupiah ?? 0n,
        }),
        confirmedAmount: t.field({
          type: 'Rupiah',
          description: 'Those that can be settled.',
          resolve: async (page) => (await page.countAll())?.confirmed_rupiah ?? 0n,
        }),
        mayRecord: t.exposeBoolean('mayRecord', { description: 'Whether I may write down how they were settled.' }),
        mayExport: t.exposeBoolean('mayExport', { description: 'Whether I may take them along as a file.' }),
      }),
    },
    { name: 'ContributionCreditEdge' },
  ),
  creditSettlements: t.connection(
    {
      type: CreditSettlementType,
      description: 'How credits of my organisation were settled, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadCredits(actor)
        const fetched = mayRead ? await read<CreditSettlementRow>(listCreditSettlements(request)) : []
        const count = async () => (mayRead ? (await read<SettlementTotals>(countCreditSettlements()))[0] : undefined)
        let counted: ReturnType<typeof count> | undefined
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: () => {
            counted ??= count()
            return counted
          },
        }
      },
    },
    {
      name: 'CreditSettlementConnection',
      description: 'A page of settlements.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: async (page) => (await page.countAll())?.total ?? 0,
        }),
        waiting: t.int({
          description: 'How many wait for another person than recorded them, and I did not.',
          resolve: async (page) => (await page.countAll())?.waiting ?? 0,
        }),
        owedBack: t.field({
          type: 'Rupiah',
          description: 'What the insurer is owed again, since it was no credit after all.',
          resolve: async (page) => (await page.countAll())?.owed_back_rupiah ?? 0n,
        }),
      }),
    },
    { name: 'CreditSettlementEdge' },
  ),
  workerCredits: t.field({
    type: [WorkerCreditType],
    description: 'Months of a person that were paid too much under decrees of my government, settled or not.',
    args: { workerId: t.arg.id({ required: true, description: 'Whose.' }) },
    resolve: (_root, { workerId }, { actor, read }) => {
      const uuid = uuidOf(workerId, 'Worker')
      return uuid === null || !mayReadCreditsOfWorker(actor) ? [] : read<WorkerCreditRow>(findCreditsOfWorker(uuid))
    },
  }),
}))

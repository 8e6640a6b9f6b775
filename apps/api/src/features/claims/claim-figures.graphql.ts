import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../platform/context.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { daysOfFigures } from './claim-choice.ts'
import { type ClaimFigureRow, sumContributionsPaid, type UnaskedRow } from './claim-figures.queries.ts'
import { mayReadBenefits } from './claims.policy.ts'
import { readClaimFigures, readUnasked } from './kept-claim-numbers.ts'

interface ClaimFigures {
  readonly from: string
  readonly until: string
  readonly rows: readonly ClaimFigureRow[]
  readonly contributed: bigint
}

const NOTHING: ClaimFigureRow = {
  dimension: 'ALL',
  key: null,
  claims: 0,
  open: 0,
  paid: 0,
  paid_rupiah: 0n,
  median_days: null,
  slow_days: null,
}

const ClaimFigureType = builder.objectRef<ClaimFigureRow>('ClaimFigure').implement({
  description: 'Claims that have something in common, counted. Withdrawn ones are none.',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description:
        'The code of the district, the insurance, the first day of the month, the id of the decree, the kind of payer, or the fewest days since the event; null where it is not known.',
    }),
    areaName: t.string({
      nullable: true,
      description: 'Of a district its name; null otherwise.',
      resolve: ({ dimension, key }, _args, { reference }) =>
        dimension === 'AREA' && key !== null ? (reference.areas.get(key)?.name ?? null) : null,
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'Of a decree the decree; null otherwise.',
      resolve: ({ dimension, key }, _args, context) =>
        dimension === 'DECREE' && key !== null ? loadDecree(context, key) : null,
    }),
    claims: t.exposeInt('claims', { description: 'How many.' }),
    open: t.exposeInt('open', { description: 'Of them, those that wait for an answer or for the money.' }),
    paid: t.exposeInt('paid', { description: 'Of them, those that the insurer has paid.' }),
    paidAmount: t.expose('paid_rupiah', { type: 'Rupiah', description: 'What the insurer has paid.' }),
    medianDays: t.exposeInt('median_days', {
      nullable: true,
      description: 'Half of the paid were paid within so many days of the event; null where none is paid.',
    }),
    slowDays: t.exposeInt('slow_days', {
      nullable: true,
      description: 'Nine of ten of the paid were paid within so many days of the event; null where none is paid.',
    }),
  }),
})

const UnaskedType = builder
  .objectRef<{ readonly total: number; readonly shown: readonly UnaskedRow[] }>('UnaskedFamilies')
  .implement({
    description:
      'People who are recorded as dead and were protected by my government, of whom nobody has reported the death.',
    fields: (t) => ({
      total: t.exposeInt('total', { description: 'How many.' }),
      people: t.field({
        type: [WorkerRowType],
        description: 'By name; at most a hundred.',
        resolve: async ({ shown }, _args, context) =>
          (await Promise.all(shown.map(({ worker_id: id }) => loadWorkerRow(context, id)))).filter(
            (row) => row !== null,
          ),
      }),
    }),
  })

const ClaimFiguresType = builder.objectRef<ClaimFigures>('ClaimFigures').implement({
  description: 'What came of events of a time: claims, rupiah and days. Whole rupiah; days are calendar dates.',
  fields: (t) => ({
    from: t.expose('from', { type: 'CalendarDate', description: 'The first day of the events.' }),
    until: t.expose('until', { type: 'CalendarDate', description: 'The last day of the events.' }),
    all: t.field({
      type: ClaimFigureType,
      description: 'All claims of the time.',
      resolve: ({ rows }) => rows.find(({ dimension }) => dimension === 'ALL') ?? NOTHING,
    }),
    byArea: t.field({
      type: [ClaimFigureType],
      description: 'By the district in which the person lives, the most claims first.',
      resolve: ({ rows }) => rowsBy(rows, 'AREA'),
    }),
    byProgramme: t.field({
      type: [ClaimFigureType],
      description: 'By insurance.',
      resolve: ({ rows }) => rowsBy(rows, 'PROGRAMME'),
    }),
    byMonth: t.field({
      type: [ClaimFigureType],
      description: 'By the month of the event, the earliest first.',
      resolve: ({ rows }) => rowsBy(rows, 'MONTH'),
    }),
    byDecree: t.field({
      type: [ClaimFigureType],
      description:
        'By the decree of my government that protects the month of the event; without a key where none does.',
      resolve: ({ rows }) => rowsBy(rows, 'DECREE'),
    }),
    byPayer: t.field({
      type: [ClaimFigureType],
      description:
        'By who paid the month of the event, as the key says: `OWN` my government, `GOVERNMENT` another, `COMPANY`, `OUTSIDE` a party outside such as a village, `SELF` the worker, `SHARED` several of them, `ELSEWHERE` whoever pays under another government’s decree; without a key where nothing protects the month.',
      resolve: ({ rows }) => rowsBy(rows, 'PAYER'),
    }),
    openByAge: t.field({
      type: [ClaimFigureType],
      description: 'The open ones by the days since the event: up to 7, 30, 90, and more.',
      resolve: ({ rows }) => rowsBy(rows, 'AGE').toSorted((younger, older) => Number(younger.key) - Number(older.key)),
    }),
    contributed: t.expose('contributed', {
      type: 'Rupiah',
      description: 'What my government paid for contributions in the same time, less what came back.',
    }),
  }),
})

builder.queryField('claimFigures', (t) =>
  t.field({
    type: ClaimFiguresType,
    nullable: true,
    description:
      'Claims of my government about events of some days, in numbers; null to who does not see what families are owed.',
    args: {
      from: t.arg({ type: 'CalendarDate', description: 'The first day of the events; that of the year if left out.' }),
      until: t.arg({ type: 'CalendarDate', description: 'The last day of the events; today if left out.' }),
    },
    resolve: (_root, { from, until }, context) => readFigures(context, daysOfFigures(from, until)),
  }),
)

builder.queryField('unaskedFamilies', (t) =>
  t.field({
    type: UnaskedType,
    nullable: true,
    description: 'Whose families may be owed and have not asked; null to who does not see what families are owed.',
    resolve: async (_root, _args, context) => {
      if (!mayReadBenefits(context.actor)) return null
      return readUnasked(context)
    },
  }),
)

async function readFigures(
  context: Context,
  { from, until }: ReturnType<typeof daysOfFigures>,
): Promise<ClaimFigures | null> {
  const { actor, read } = context
  if (!mayReadBenefits(actor)) return null
  const rows = await readClaimFigures(context, from, until)
  const [contributed] = await read<{ rupiah: bigint }>(sumContributionsPaid(from, until))
  return { from, until, rows, contributed: contributed?.rupiah ?? 0n }
}

function rowsBy(rows: readonly ClaimFigureRow[], dimension: ClaimFigureRow['dimension']): ClaimFigureRow[] {
  return rows.filter((row) => row.dimension === dimension)
}

import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { confirmFigure, refuseFigure, withdrawFigure } from './decide-figure.ts'
import { enterFigure } from './enter-figure.ts'
import { FigureEntryType } from './figure-entries.graphql.ts'
import { type FigureEntryRow, findFigureEntry } from './figure-entries.queries.ts'

builder.mutationFields((t) => ({
  enterFigure: t.fieldWithInput({
    type: FigureEntryType,
    description: 'Writes down a published figure of my area with its source. Another person confirms it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      indicator: t.input.string({ required: true, description: 'Code of `indicators`.' }),
      areaCode: t.input.string({ required: true, description: 'My own area or a place in it, down to a village.' }),
      period: t.input.string({
        description: '`2025`, `07/2025` or `31/07/2025`, or with hyphens; none where the source names none.',
      }),
      value: t.input.string({
        description:
          'As printed: a share in percent, else a whole number; with commas or points as the source has them.',
      }),
      numerator: t.input.string({ description: 'What is divided, where the source tells it.' }),
      denominator: t.input.string({ description: 'By what, where the source tells it.' }),
      source: t.input.string({ required: true, description: 'Title of the letter, the publication or the file.' }),
      sourceDay: t.input.field({ type: 'CalendarDate', required: true, description: 'Its day.' }),
      evidence: t.input.string({ required: true, description: 'Number of the paper, or the address where it stands.' }),
      replacesId: t.input.id({ description: 'The confirmed figure that it corrects.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { period = null, value = null, numerator = null, denominator = null, replacesId, ...entry } = input
      const replaces = replacesId == null ? null : idOf(replacesId, 'FigureEntry')
      const figure = { ...entry, period, value, numerator, denominator, replacesId: replaces }
      return reload(context, await context.write((tx) => enterFigure(tx, context.actor, figure)))
    },
  }),
  confirmFigure: t.fieldWithInput({
    type: FigureEntryType,
    description: 'Confirms an entered figure after comparing it with its paper. Who entered it does not confirm it.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { entryId: t.input.id({ required: true, description: 'Of `figureEntries`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.entryId, 'FigureEntry')
      return reload(context, await context.write((tx) => confirmFigure(tx, context.actor, { id })))
    },
  }),
  refuseFigure: t.fieldWithInput({
    type: FigureEntryType,
    description: 'Refuses an entered figure and says why. Who entered it does not refuse it but withdraws it.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      entryId: t.input.id({ required: true, description: 'Of `figureEntries`.' }),
      reason: t.input.string({ required: true, description: 'What is wrong with it.' }),
    },
    resolve: async (_root, { input: { entryId, reason } }, context) => {
      const id = idOf(entryId, 'FigureEntry')
      return reload(context, await context.write((tx) => refuseFigure(tx, context.actor, { id, reason })))
    },
  }),
  withdrawFigure: t.fieldWithInput({
    type: FigureEntryType,
    description: 'Takes back a figure that I entered, before another person has decided.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { entryId: t.input.id({ required: true, description: 'Of `figureEntries`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.entryId, 'FigureEntry')
      return reload(context, await context.write((tx) => withdrawFigure(tx, context.actor, { id })))
    },
  }),
}))

async function reload(context: Context, id: string): Promise<FigureEntryRow> {
  const [row] = await context.read<FigureEntryRow>(findFigureEntry(id))
  if (row === undefined) throw new Error('an entered figure that was just written cannot be read back')
  return row
}

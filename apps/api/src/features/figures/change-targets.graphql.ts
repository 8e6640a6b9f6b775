import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { confirmTarget, refuseTarget, withdrawTarget } from './decide-target.ts'
import { setTarget } from './set-target.ts'
import { TargetDocumentKindEnum, TargetPathType } from './target-paths.graphql.ts'
import { findTargetPath, type TargetPathRow } from './target-paths.queries.ts'

const TargetStepInput = builder.inputType('TargetStepInput', {
  description: 'A year and what is to be reached by its last day, as a person writes them.',
  fields: (t) => ({
    year: t.string({ required: true, description: '`2027`' }),
    amount: t.string({ required: true, description: '`60,80` percent, or `48.343` people.' }),
  }),
})

builder.mutationFields((t) => ({
  setTarget: t.fieldWithInput({
    type: TargetPathType,
    description:
      'Proposes targets of my area, year by year, with the document on which they rest. Another person confirms them.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      indicator: t.input.string({
        required: true,
        description: 'Code of `indicators`: a share or a number of people.',
      }),
      areaCode: t.input.string({ required: true, description: 'My own area or a place in it, down to a village.' }),
      steps: t.input.field({
        type: [TargetStepInput],
        required: true,
        description: 'Each year once, from this year on.',
      }),
      documentKind: t.input.field({ type: TargetDocumentKindEnum, required: true, description: 'Of the document.' }),
      documentNumber: t.input.string({ required: true, description: 'Its number.' }),
      documentDay: t.input.field({ type: 'CalendarDate', required: true, description: 'Its day.' }),
      documentName: t.input.string({ required: true, description: 'Its name.' }),
      reason: t.input.string({ required: true, description: 'Why it is set.' }),
      acceptsFall: t.input.boolean({
        required: true,
        description: 'I have heard that a year asks for less than the one before.',
      }),
    },
    resolve: async (_root, { input }, context) =>
      reload(context, await context.write((tx) => setTarget(tx, context.actor, input))),
  }),
  confirmTarget: t.fieldWithInput({
    type: TargetPathType,
    description: 'Confirms targets after comparing them with their document. Who proposed them does not confirm them.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { pathId: t.input.id({ required: true, description: 'Of `targetPaths`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.pathId, 'TargetPath')
      return reload(context, await context.write((tx) => confirmTarget(tx, context.actor, { id })))
    },
  }),
  refuseTarget: t.fieldWithInput({
    type: TargetPathType,
    description: 'Refuses targets and says why. Who proposed them does not refuse them but withdraws them.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      pathId: t.input.id({ required: true, description: 'Of `targetPaths`.' }),
      reason: t.input.string({ required: true, description: 'What is wrong with it.' }),
    },
    resolve: async (_root, { input: { pathId, reason } }, context) => {
      const id = idOf(pathId, 'TargetPath')
      return reload(context, await context.write((tx) => refuseTarget(tx, context.actor, { id, reason })))
    },
  }),
  withdrawTarget: t.fieldWithInput({
    type: TargetPathType,
    description: 'Takes back targets that I proposed, before another person has decided.',
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { pathId: t.input.id({ required: true, description: 'Of `targetPaths`.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.pathId, 'TargetPath')
      return reload(context, await context.write((tx) => withdrawTarget(tx, context.actor, { id })))
    },
  }),
}))

async function reload(context: Context, id: string): Promise<TargetPathRow> {
  const [row] = await context.read<TargetPathRow>(findTargetPath(id))
  if (row === undefined) throw new Error('a path that was just written cannot be read back')
  return row
}

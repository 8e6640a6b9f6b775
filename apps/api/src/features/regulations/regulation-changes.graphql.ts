import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { enactRegulation, moveRegulation, replaceRegulation } from './change-regulation-state.ts'
import { recordGazette } from './record-gazette.ts'
import { ArticleSubjectEnum, loadRegulation, RegulationKindEnum, RegulationType } from './regulation.type.ts'
import type { RegulationRow } from './regulations.queries.ts'
import { saveRegulation } from './save-regulation.ts'

const ArticleInputType = builder.inputType('RegulationArticleInput', {
  description: 'One article that matters here.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'Where it stands: `Pasal 6 ayat (2)`.' }),
    subject: t.field({ type: ArticleSubjectEnum, required: true, description: 'What it names.' }),
    fundingSource: t.field({ type: FundingSourceEnum, description: 'For a funding source.' }),
    occupationCode: t.string({ description: 'For a group of the catalogue.' }),
    text: t.string({ required: true, description: 'What it says.' }),
  }),
})

const MoveEnum = builder.enumType('RegulationMove', {
  description: 'Begin to draft what was planned, or put it back.',
  values: ['BEGIN_DRAFT', 'SHELVE'] as const,
})

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  saveRegulation: t.fieldWithInput({
    description: 'Writes down a regulation that is planned or being drafted; without an id a new one.',
    type: RegulationType,
    errors,
    input: {
      regulationId: t.input.id({ description: 'The one to change.' }),
      expectedVersion: t.input.int({ description: 'Its version as I saw it.' }),
      kind: t.input.field({ type: RegulationKindEnum, required: true, description: 'What sort.' }),
      number: t.input.string({ description: 'Where it has one already.' }),
      year: t.input.int({ description: 'Of the number.' }),
      title: t.input.string({ required: true, description: 'What it is about, 5 to 400 letters.' }),
      plannedFor: t.input.field({ type: 'CalendarDate', description: 'When it is meant to be enacted.' }),
      fileId: t.input.id({ description: 'Its document, as the upload answered.' }),
      articles: t.input.field({ type: [ArticleInputType], required: true, description: 'All of them, in order.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        regulationId: input.regulationId == null ? null : idOf(input.regulationId, 'Regulation'),
        expectedVersion: input.expectedVersion ?? null,
        fileId: input.fileId == null ? null : idOf(input.fileId, 'File'),
      }
      return reload(context, await context.write((tx) => saveRegulation(tx, context.actor, request)))
    },
  }),
  moveRegulation: t.fieldWithInput({
    description: 'Begins to draft a planned regulation, or puts it back.',
    type: RegulationType,
    errors,
    input: {
      regulationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      action: t.input.field({ type: MoveEnum, required: true, description: 'Where to.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, regulationId: idOf(input.regulationId, 'Regulation') }
      return reload(context, await context.write((tx) => moveRegulation(tx, context.actor, request)))
    },
  }),
  enactRegulation: t.fieldWithInput({
    description: 'Records that a regulation was enacted. It is public then, and no longer changes.',
    type: RegulationType,
    errors,
    input: {
      regulationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      number: t.input.string({ required: true, description: 'As in the gazette.' }),
      year: t.input.int({ required: true, description: 'As in the gazette.' }),
      enactedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'When it was enacted.' }),
      inForceOn: t.input.field({ type: 'CalendarDate', required: true, description: 'From this day it holds.' }),
      fileId: t.input.id({ description: 'The text as enacted, as the upload answered; left out, the draft’s stays.' }),
      gazetteYear: t.input.int({ description: 'Year of its gazette, where it is known already.' }),
      gazetteNumber: t.input.string({ description: 'Its number in the gazette.' }),
      gazetteSupplement: t.input.string({ description: 'Number of the supplement with its explanation.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        regulationId: idOf(input.regulationId, 'Regulation'),
        fileId: input.fileId == null ? null : idOf(input.fileId, 'File'),
      }
      return reload(context, await context.write((tx) => enactRegulation(tx, context.actor, request)))
    },
  }),
  recordGazette: t.fieldWithInput({
    description:
      'Records where an enacted regulation was promulgated, or corrects it; nothing for all three takes it back. With a title, that somebody has compared it with the text.',
    type: RegulationType,
    errors,
    input: {
      regulationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      title: t.input.string({
        description: 'As its text has it, 5 to 400 letters; only while the title waits to be compared with it.',
      }),
      gazetteYear: t.input.int({ description: 'Year of its gazette.' }),
      gazetteNumber: t.input.string({ description: 'Its number in the gazette.' }),
      gazetteSupplement: t.input.string({ description: 'Number of the supplement with its explanation.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, regulationId: idOf(input.regulationId, 'Regulation') }
      return reload(context, await context.write((tx) => recordGazette(tx, context.actor, request)))
    },
  }),
  replaceRegulation: t.fieldWithInput({
    description: 'Records that another regulation has taken its place.',
    type: RegulationType,
    errors,
    input: {
      regulationId: t.input.id({ required: true, description: 'The one that no longer holds.' }),
      expectedVersion: t.input.int({ required: true, description: 'Its version as I saw it.' }),
      replacedById: t.input.id({ required: true, description: 'Its successor.' }),
      replacedOn: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'From this day the successor holds.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        regulationId: idOf(input.regulationId, 'Regulation'),
        replacedById: idOf(input.replacedById, 'Regulation'),
      }
      return reload(context, await context.write((tx) => replaceRegulation(tx, context.actor, request)))
    },
  }),
}))

async function reload(context: Context, id: string): Promise<RegulationRow> {
  const row = await loadRegulation(context, id)
  if (row === null) throw new Error('a regulation that was just written cannot be read back')
  return row
}

import type { RepairSuggestion } from '@payung/domain/import/suggest-repairs'
import { builder } from '../../../graphql/builder.ts'
import { globalIdOf } from '../../../graphql/ids.ts'
import type { RowDuplicate } from '../../duplicates/public.ts'
import { LikenessReasonEnum } from '../../workers/public.ts'
import { ImportType, layoutOf } from '../import.type.ts'
import type { ImportRecord } from '../imports.queries.ts'
import { filterOf, ImportRowType } from '../review/import-row.type.ts'
import type { ReviewedRow } from '../review/read-rows.ts'
import { type RepairHelp, type RepairReason, readRepairHelp } from './repair-help.ts'
import {
  type Anchors,
  findRepairStand,
  listAnchors,
  listColumnsAtFault,
  type RepairStandRow,
} from './repair-reads.queries.ts'

const AnchorsType = builder.objectRef<Anchors>('ImportRowAnchors').implement({
  description: 'Where the pages of a list of rows begin.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Rows that match.' }),
    anchors: t.exposeIntList('anchors', { description: 'The first row of every hundred.' }),
  }),
})

const RepairStandType = builder.objectRef<RepairStandRow>('ImportRepairStand').implement({
  description: 'How far the repairing of an import is.',
  fields: (t) => ({
    repairedRows: t.exposeInt('repaired_rows', { description: 'Rows that were repaired and have no error now.' }),
    canUndo: t.exposeBoolean('can_undo', { description: 'Whether a repair of mine can be taken back.' }),
    canRedo: t.exposeBoolean('can_redo', { description: 'Whether one that I took back can be done again.' }),
  }),
})

const SuggestionType = builder.objectRef<RepairSuggestion>('ImportRepairSuggestion').implement({
  description: 'What could be meant in a cell; never put there unasked.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What the cell would say.' }),
    code: t.exposeString('code', { nullable: true, description: 'Code of the village that it means.' }),
    distance: t.exposeInt('distance', { nullable: true, description: 'Letters that differ.' }),
  }),
})

const ReasonType = builder.objectRef<RepairReason>('ImportRepairReason').implement({
  description: 'Why a row was left out, or a warning let rest.',
  fields: (t) => ({
    code: t.exposeString('code', { nullable: true, description: 'The warning; null for the row.' }),
    reason: t.exposeString('reason', { description: 'As it was written.' }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ at }) => at }),
    by: t.exposeString('by', { nullable: true, description: 'By whom.' }),
  }),
})

const DuplicateType = builder.objectRef<RowDuplicate>('ImportDuplicate').implement({
  description: 'Whom a row may be: somebody saved, or an earlier row of the same file.',
  fields: (t) => ({
    workerId: t.id({
      nullable: true,
      description: 'Opens as `worker(id)`; null for a row of the file and for who is not to be read any more.',
      resolve: (row) => (row.display_name === null ? null : globalIdOf('Worker', row.worker_id)),
    }),
    name: t.exposeString('display_name', { nullable: true, description: 'Name of the saved person.' }),
    row: t.exposeInt('other_row', { nullable: true, description: 'The earlier row.' }),
    score: t.exposeInt('score', { description: 'How alike, 0 to 100.' }),
    reasons: t.field({ type: [LikenessReasonEnum], description: 'Why.', resolve: ({ reasons }) => [...reasons] }),
  }),
})

const HelpType = builder.objectRef<RepairHelp>('ImportRepairHelp').implement({
  description: 'What can be chosen at one cell.',
  fields: (t) => ({
    alike: t.exposeInt('alike', { description: 'Rows with the same value at fault in that column.' }),
    suggestions: t.field({
      type: [SuggestionType],
      description: 'The likeliest first.',
      resolve: ({ suggestions }) => [...suggestions],
    }),
    reasons: t.field({
      type: [ReasonType],
      description: 'What was decided of the row, with its reasons.',
      resolve: ({ reasons }) => [...reasons],
    }),
    duplicates: t.field({
      type: [DuplicateType],
      description: 'Whom the row may be, the likeliest first; at most 5.',
      resolve: ({ duplicates }) => [...duplicates],
    }),
  }),
})

export interface Repaired {
  readonly record: ImportRecord
  readonly changed: number
  readonly rows: readonly ReviewedRow[]
}

export const RepairedType = builder.objectRef<Repaired>('ImportRepair').implement({
  description: 'What a repair has changed.',
  fields: (t) => ({
    import: t.field({ type: ImportType, description: 'The import, with its counts.', resolve: ({ record }) => record }),
    changed: t.exposeInt('changed', { description: 'Rows that were judged anew.' }),
    rows: t.field({
      type: [ImportRowType],
      description: 'These rows as they are now, at most 200.',
      resolve: ({ rows }) => [...rows],
    }),
  }),
})

builder.objectFields(ImportType, (t) => ({
  rowAnchors: t.field({
    type: AnchorsType,
    description: 'How many rows match, and where each hundred of them begins.',
    args: {
      onlyIssues: t.arg.boolean({ description: 'Only rows with an error or a warning.' }),
      code: t.arg.string({ description: 'Only rows with this issue.' }),
      excluded: t.arg.boolean({ description: 'Only rows that somebody has left out.' }),
    },
    resolve: async (record, args, { read }) => {
      const [anchors] = await read<Anchors>(listAnchors(record.id, filterOf(args)))
      return anchors ?? { total: 0, anchors: [] }
    },
  }),
  columnsAtFault: t.intList({
    description: 'Columns with an error or a warning, from 0.',
    resolve: async (record, _args, { read }) =>
      (await read<{ column_index: number }>(listColumnsAtFault(record.id))).map(({ column_index }) => column_index),
  }),
  repairs: t.field({
    type: RepairStandType,
    description: 'How far the repairing is.',
    resolve: async (record, _args, { read, actor }) => {
      const [stand] = await read<RepairStandRow>(findRepairStand(record.id, actor.userId))
      return stand ?? { repaired_rows: 0, can_undo: false, can_redo: false }
    },
  }),
  repairHelp: t.field({
    type: HelpType,
    nullable: true,
    description: 'What can be chosen at one cell; null for a row that the import does not have.',
    args: {
      row: t.arg.int({ required: true, description: 'As the spreadsheet numbers it.' }),
      column: t.arg.int({ description: 'From 0; null for the row.' }),
    },
    resolve: async (record, { row, column }, context) =>
      readRepairHelp(context, record, await layoutOf(record, context), row, column ?? null),
  }),
}))

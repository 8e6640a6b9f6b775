import { builder } from '../../../graphql/builder.ts'
import { uuidOf } from '../../../graphql/ids.ts'
import type { Context } from '../../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import type { UseCase } from '../../../platform/transaction.ts'
import { getJob, JobType } from '../../jobs/public.ts'
import { loadImport } from '../import.type.ts'
import { readNamedRows } from '../review/read-rows.ts'
import { type Repaired, RepairedType } from './repair.type.ts'
import { repairAlike } from './repair-alike.ts'
import { repairCells } from './repair-cells.ts'
import { excludeRows } from './repair-exclude.ts'
import { ignoreIssue } from './repair-ignore.ts'
import { REPAIR_ROWS_MAX } from './repair-input.ts'
import { undoRepair } from './repair-undo.ts'
import { requestAnnotated } from './request-annotated.ts'

const ERRORS = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

/** Does it, then shows the rows as they are now. */
async function repaired<Input extends { importId: string }>(
  context: Context,
  useCase: UseCase<Input, readonly number[]>,
  input: Input,
): Promise<Repaired> {
  const importId = uuidOf(input.importId, 'Import')
  if (importId === null) throw new NotFoundError()
  const rows = await context.write((tx) => useCase(tx, context.actor, { ...input, importId }))
  const record = await loadImport(context, importId)
  if (record === null) throw new NotFoundError()
  return { record, changed: rows.length, rows: await readNamedRows(context, record, rows.slice(0, REPAIR_ROWS_MAX)) }
}

const CellInput = builder.inputType('ImportCellInput', {
  description: 'What a cell is to say.',
  fields: (t) => ({
    column: t.int({ required: true, description: 'From 0.' }),
    text: t.string({ required: true, description: 'Empty to clear it.' }),
  }),
})

const RowInput = builder.inputType('ImportRowInput', {
  description: 'A row as it was looked at.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'As the spreadsheet numbers it.' }),
    version: t.int({ required: true, description: 'Its version then.' }),
  }),
})

const RowRepairInput = builder.inputType('ImportRowRepairInput', {
  description: 'Cells of one row.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'As the spreadsheet numbers it.' }),
    version: t.int({ required: true, description: 'Its version when it was looked at.' }),
    cells: t.field({ type: [CellInput], required: true, description: 'Those that change.' }),
  }),
})

const importId = { required: true, description: 'The import.' } as const
const row = { required: true, description: 'As the spreadsheet numbers it.' } as const
const version = { required: true, description: 'Its version when it was looked at.' } as const

builder.mutationFields((t) => ({
  prepareImportFile: t.fieldWithInput({
    description: 'Makes the file as it was sent, with what was repaired in its cells and a reason per row, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: { importId: t.input.id(importId) },
    resolve: async (_root, { input }, context) => {
      const id = uuidOf(input.importId, 'Import')
      if (id === null) throw new NotFoundError()
      return getJob(context, await context.write((tx) => requestAnnotated(tx, context.actor, { importId: id })))
    },
  }),
  repairImportRows: t.fieldWithInput({
    description:
      'Puts texts into cells of an import in review and judges their rows at once; at most 200 rows and 1,000 cells.',
    type: RepairedType,
    errors: ERRORS,
    input: {
      importId: t.input.id(importId),
      rows: t.input.field({ type: [RowRepairInput], required: true, description: 'The rows.' }),
    },
    resolve: (_root, { input }, context) => repaired(context, repairCells, input),
  }),
  repairImportAlike: t.fieldWithInput({
    description: 'Puts one text into every cell of a column that has the same value at fault.',
    type: RepairedType,
    errors: ERRORS,
    input: {
      importId: t.input.id(importId),
      row: t.input.int(row),
      version: t.input.int(version),
      column: t.input.int({ required: true, description: 'From 0.' }),
      text: t.input.string({ required: true, description: 'What they are to say.' }),
    },
    resolve: (_root, { input }, context) => repaired(context, repairAlike, input),
  }),
  ignoreImportIssue: t.fieldWithInput({
    description: 'Lets a warning rest, with a reason. Errors cannot be left.',
    type: RepairedType,
    errors: ERRORS,
    input: {
      importId: t.input.id(importId),
      row: t.input.int(row),
      version: t.input.int(version),
      column: t.input.int({ description: 'From 0; null for the row.' }),
      code: t.input.string({ required: true, description: 'The warning.' }),
      reason: t.input.string({ required: true, description: 'Why it may stay.' }),
      alike: t.input.boolean({ description: 'Also where the same value has the same warning.' }),
    },
    resolve: (_root, { input }, context) =>
      repaired(context, ignoreIssue, { ...input, column: input.column ?? null, alike: input.alike ?? false }),
  }),
  excludeImportRows: t.fieldWithInput({
    description: 'Leaves rows out of an import, with a reason; without one they are taken in again.',
    type: RepairedType,
    errors: ERRORS,
    input: {
      importId: t.input.id(importId),
      rows: t.input.field({ type: [RowInput], required: true, description: 'At most 200.' }),
      reason: t.input.string({ description: 'Why; null to take them in again.' }),
    },
    resolve: (_root, { input }, context) => repaired(context, excludeRows, { ...input, reason: input.reason ?? null }),
  }),
  undoImportRepair: t.fieldWithInput({
    description: 'Takes back my last repair of an import, or does it again.',
    type: RepairedType,
    errors: ERRORS,
    input: {
      importId: t.input.id(importId),
      redo: t.input.boolean({ description: 'Do again what I took back last.' }),
    },
    resolve: (_root, { input }, context) => repaired(context, undoRepair, { ...input, redo: input.redo ?? false }),
  }),
}))

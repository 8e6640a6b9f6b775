import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf, uuidOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { requestCommit } from './commit/request-commit.ts'
import { createImport } from './create-import.ts'
import { discardImport } from './discard-import.ts'
import { ImportProfileEnum, ImportType, loadImport } from './import.type.ts'
import { maySeeImports } from './imports.policy.ts'
import { type ImportRecord, listImports } from './imports.queries.ts'
import { chooseImportLayout } from './layout/choose-import-layout.ts'
import { requestRevert } from './revert/request-revert.ts'
import { senderName } from './sender-name.ts'

const SHEET_LENGTH_MAX = 200

builder.queryFields((t) => ({
  import: t.field({
    type: ImportType,
    nullable: true,
    description: 'One import of my tenant; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The import.' }) },
    resolve: (_root, { id }, context) => loadImport(context, uuidOf(id, 'Import')),
  }),
  imports: t.connection(
    {
      type: ImportType,
      description: 'Imports of my tenant, newest first.',
      args: { sender: t.arg.string({ description: 'Only files of this village or agency; empty: of nobody named.' }) },
      resolve: async (_root, args, { read, actor }) => {
        const page = readIdPage(args)
        const fetched = maySeeImports(actor) ? await read<ImportRecord>(listImports(page, args.sender ?? null)) : []
        return connectionOf(fetched, page, ({ id }) => id)
      },
    },
    { name: 'ImportConnection' },
    { name: 'ImportEdge' },
  ),
}))

const ImportMappingInput = builder.inputType('ImportMappingInput', {
  description: 'What one column holds.',
  fields: (t) => ({
    column: t.int({ required: true, description: 'From 0.' }),
    field: t.string({ description: 'The field; null leaves the column out.' }),
  }),
})

builder.mutationFields((t) => ({
  createImport: t.fieldWithInput({
    description: 'Begins an import of an uploaded file; a job reads and checks it.',
    type: ImportType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] },
    input: {
      fileId: t.input.id({ required: true, description: 'My upload.' }),
      sheet: t.input.string({ description: 'The sheet; found by itself when left out.' }),
      profile: t.input.field({
        type: ImportProfileEnum,
        description: 'Which kind of file it is; found by its columns when left out.',
      }),
      sender: t.input.string({ description: 'Whose file it is, by name, where it is no village and no agency.' }),
      senderVillage: t.input.string({ description: 'The village whose file it is, by code: to tell it what to mend.' }),
      senderAgency: t.input.id({ description: 'The agency whose file it is.' }),
      roundTaskId: t.input.id({ description: 'My part of a round: the file names whom I propose.' }),
    },
    resolve: async (_root, { input }, context) => {
      const fileId = idOf(input.fileId, 'File')
      const sheet = cutText(input.sheet ?? '', SHEET_LENGTH_MAX) || null
      const roundTaskId = input.roundTaskId == null ? null : idOf(input.roundTaskId, 'RoundTask')
      return getImport(
        context,
        await context.write(async (tx) => {
          const sender = await senderName(tx, context.actor, {
            name: input.sender,
            villageCode: input.senderVillage,
            agencyId: input.senderAgency == null ? null : uuidOf(input.senderAgency, 'Agency'),
          })
          return createImport(tx, context.actor, { fileId, sheet, profile: input.profile, sender, roundTaskId })
        }),
      )
    },
  }),
  chooseImportLayout: t.fieldWithInput({
    description: 'Reads the file again with the sheet, header row and columns that I say.',
    type: ImportType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] },
    input: {
      importId: t.input.id({ required: true, description: 'The import.' }),
      sheet: t.input.string({ required: true, description: 'One of its sheets.' }),
      headerRow: t.input.int({ description: 'The row that names the columns; found by itself when left out.' }),
      mapping: t.input.field({
        type: [ImportMappingInput],
        description: 'What each column holds; guessed when left out.',
      }),
      profile: t.input.field({
        type: ImportProfileEnum,
        description: 'Which kind of file it is; as it was taken when left out.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const choice = {
        importId: idOf(input.importId, 'Import'),
        sheet: cutText(input.sheet, SHEET_LENGTH_MAX),
        headerRow: input.headerRow ?? null,
        mapping: input.mapping?.map(({ column, field }) => ({ column, field: field ?? null })) ?? null,
        profile: input.profile,
      }
      const id = await context.write((tx) => chooseImportLayout(tx, context.actor, choice))
      return getImport(context, id)
    },
  }),
  commitImport: t.fieldWithInput({
    description: 'Saves everything that the review says, in one piece, as a job.',
    type: JobType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: {
      importId: t.input.id({ required: true, description: 'The import.' }),
      idempotencyKey: t.input.string({ description: 'The same key again answers with the same job.' }),
      confirmedRemarks: t.input.stringList({
        description: 'Codes of the remarks of severity ERROR that I have checked and stand up for.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        importId: idOf(input.importId, 'Import'),
        idempotencyKey: input.idempotencyKey ?? null,
        confirmedRemarks: input.confirmedRemarks ?? [],
      }
      return getJob(context, await context.write((tx) => requestCommit(tx, context.actor, request)))
    },
  }),
  revertImport: t.fieldWithInput({
    description: 'Takes a saved import back, in one piece, as a job; refused once something depends on it.',
    type: JobType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] },
    input: {
      importId: t.input.id({ required: true, description: 'The import.' }),
      reason: t.input.string({ required: true, description: 'Why; it stands in the history of every record.' }),
      people: t.input.int({ required: true, description: 'How many people it concerns, as I have typed it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, importId: idOf(input.importId, 'Import') }
      return getJob(context, await context.write((tx) => requestRevert(tx, context.actor, request)))
    },
  }),
  discardImport: t.fieldWithInput({
    description: 'Throws an import away that was not saved.',
    type: ImportType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: { importId: t.input.id({ required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, context) => {
      const importId = idOf(input.importId, 'Import')
      return getImport(context, await context.write((tx) => discardImport(tx, context.actor, { importId })))
    },
  }),
}))

async function getImport(context: Context, id: string): Promise<ImportRecord> {
  const record = await loadImport(context, id)
  if (record === null) throw new NotFoundError()
  return record
}

import type { IssueCode } from '@payung/domain/import/issue'
import { messageOf } from '@payung/domain/import/messages'
import { builder } from '../../graphql/builder.ts'
import { SeverityEnum } from '../../graphql/errors.type.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { userField } from '../access/public.ts'
import { type FileRow, FileType, findFile, mayFetch } from '../files/public.ts'
import { findJob, type JobRow, JobType } from '../jobs/public.ts'
import { loadTask, RoundTaskType } from '../rounds/public.ts'
import type { Refusal } from './import-runs.queries.ts'
import { maySeeImports } from './imports.policy.ts'
import { countIssues, findImport, type ImportRecord, type IssueCountRow } from './imports.queries.ts'
import { type ImportLayout, type LayoutColumn, readLayout } from './layout/import-layout.ts'
import { maskSample } from './layout/mask-cells.ts'

export const ImportStateEnum = builder.enumType('ImportState', {
  description: 'How far an import is.',
  values: [
    'READING',
    'NEEDS_LAYOUT',
    'REVIEW',
    'COMMITTING',
    'COMMITTED',
    'REVERTING',
    'REVERTED',
    'REFUSED',
    'DISCARDED',
    'FAILED',
  ] as const,
})

export const ImportProfileEnum = builder.enumType('ImportProfile', {
  description:
    'Which kind of file an import takes: a list of people, the insurer’s answer to registrations, a register’s to what it was asked, or whom a proposer of a round proposes.',
  values: ['PEOPLE', 'KPJ_ANSWER', 'POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER', 'PROPOSAL'] as const,
})

const ImportSheetType = builder.objectRef<ImportLayout['sheets'][number]>('ImportSheet').implement({
  description: 'A sheet of the file.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As on its tab.' }),
    hidden: t.exposeBoolean('hidden', { description: 'Hidden in the workbook.' }),
  }),
})

const ImportColumnType = builder.objectRef<LayoutColumn>('ImportColumn').implement({
  description: 'A column of the file and what it was taken for.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'From 0.' }),
    header: t.exposeString('header', { description: 'As it stands in the file.' }),
    field: t.string({
      nullable: true,
      description: 'What it holds; null leaves it out.',
      resolve: ({ field, answerField }) => answerField ?? field,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure, 0 to 1.' }),
    samples: t.stringList({
      description: 'Some cells; numbers masked.',
      resolve: ({ samples, field }) => samples.map((text) => maskSample(text, field)),
    }),
  }),
})

const IssueCountType = builder.objectRef<IssueCountRow>('IssueCount').implement({
  description: 'How many rows have one issue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'Whether it stops the row.' }),
    count: t.exposeInt('count', { description: 'Rows.' }),
    message: t.string({ description: 'Reason and remedy in Indonesian.', resolve: ({ code }) => wordsOf(code, 'id') }),
    messageEn: t.string({ description: 'The same in English.', resolve: ({ code }) => wordsOf(code, 'en') }),
  }),
})

const ImportRefusalType = builder.objectRef<Refusal>('ImportRefusal').implement({
  description: 'Why a file cannot be read at all.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    message: t.string({ description: 'Reason and remedy in Indonesian.', resolve: ({ id }) => id }),
    messageEn: t.string({ description: 'The same in English.', resolve: ({ en }) => en }),
  }),
})

export const ImportType = builder.objectRef<ImportRecord>('Import')

builder.node(ImportType, {
  description: 'A file of people on its way into the registry.',
  id: { resolve: (record) => record.id },
  loadOne: (id, context) => (isUuid(id) ? loadImport(context, id) : null),
  fields: (t) => ({
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    fileId: t.id({ description: 'The file.', resolve: (record) => globalIdOf('File', record.file_id) }),
    state: t.field({ type: ImportStateEnum, description: 'How far it is.', resolve: (record) => record.state }),
    sheets: t.field({
      type: [ImportSheetType],
      description: 'Its sheets.',
      resolve: async (record, _args, context) => [...(await layoutOf(record, context)).sheets],
    }),
    sheet: t.string({
      nullable: true,
      description: 'The sheet that is read.',
      resolve: async (record, _args, context) => (await layoutOf(record, context)).sheet,
    }),
    headerRow: t.int({
      nullable: true,
      description: 'The row that names the columns.',
      resolve: async (record, _args, context) => (await layoutOf(record, context)).headerRow,
    }),
    columns: t.field({
      type: [ImportColumnType],
      description: 'Its columns.',
      resolve: async (record, _args, context) => [...(await layoutOf(record, context)).columns],
    }),
    job: t.field({
      type: JobType,
      nullable: true,
      description: 'The work on it now, or the last.',
      resolve: async (record, _args, { read }) => {
        const id = lastJob(record)
        return id === null ? null : ((await read<JobRow>(findJob(id)))[0] ?? null)
      },
    }),
    rowCount: t.exposeInt('row_count', { description: 'Rows with a person.' }),
    validCount: t.exposeInt('valid_count', { description: 'Rows without an error.' }),
    invalidCount: t.exposeInt('invalid_count', { description: 'Rows that are left out.' }),
    createCount: t.exposeInt('create_count', { description: 'People who are new.' }),
    hiddenRowCount: t.int({
      description: 'Of those, rows that the spreadsheet hides; they are read like the others.',
      resolve: async (record, _args, context) => (await layoutOf(record, context)).hiddenRowCount ?? 0,
    }),
    updateCount: t.exposeInt('update_count', { description: 'Own records that change.' }),
    proposalCount: t.exposeInt('proposal_count', { description: 'Proposals to who keeps the record.' }),
    sender: t.exposeString('sender', { nullable: true, description: 'The village or agency whose file it is.' }),
    noteCount: t.exposeInt('note_count', {
      description:
        'Rows that are noted without changing a record: rejections, what registers say, and people who are proposed.',
    }),
    roundTask: t.field({
      type: RoundTaskType,
      nullable: true,
      description: 'The part of a round that it proposes people for.',
      resolve: ({ round_task_id }, _args, context) =>
        round_task_id === null ? null : loadTask(context, round_task_id),
    }),
    profile: t.field({
      type: ImportProfileEnum,
      nullable: true,
      description: 'Which kind of file it is; null until it was looked at.',
      resolve: (record) => record.profile,
    }),
    skipCount: t.exposeInt('skip_count', { description: 'Rows that say nothing new.' }),
    excludedCount: t.exposeInt('excluded_count', { description: 'Rows that somebody has left out, with a reason.' }),
    issueCounts: t.field({
      type: [IssueCountType],
      description: 'Errors and warnings by code.',
      resolve: (record, _args, { read }) => read<IssueCountRow>(countIssues(record.id)),
    }),
    refusal: t.field({
      type: ImportRefusalType,
      nullable: true,
      description: 'Why the file cannot be read.',
      resolve: (record) => record.refusal,
    }),
    createdAt: t.field({
      type: 'Instant',
      description: 'When it was uploaded.',
      resolve: (record) => record.created_at,
    }),
    createdBy: userField(t, 'created_by', 'By whom.'),
    committedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was saved.',
      resolve: (record) => record.committed_at,
    }),
    committedBy: userField(t, 'committed_by', 'By whom it was saved.'),
    revertedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was taken back.',
      resolve: (record) => record.reverted_at,
    }),
    revertedBy: userField(t, 'reverted_by', 'By whom it was taken back.'),
    revertReason: t.string({
      nullable: true,
      description: 'Why it was, or is to be, taken back.',
      resolve: (record) => record.revert_reason,
    }),
    annotatedFile: t.field({
      type: FileType,
      nullable: true,
      description: 'The same file with a reason per row.',
      resolve: async (record, _args, { read, actor }) => {
        if (record.annotated_file_id === null) return null
        const [file] = await read<FileRow>(findFile(record.annotated_file_id))
        return file !== undefined && mayFetch(actor, file) ? file : null
      },
    }),
  }),
})

function lastJob(record: ImportRecord): string | null {
  if (record.state === 'REVERTING' || record.state === 'REVERTED') return record.revert_job_id
  return record.commit_job_id !== null && record.state !== 'READING' ? record.commit_job_id : record.stage_job_id
}

export async function loadImport(context: Context, id: string | null): Promise<ImportRecord | null> {
  if (id === null || !maySeeImports(context.actor)) return null
  return (await context.read<ImportRecord>(findImport(id)))[0] ?? null
}

/** Opened once per answer, however many of its fields are asked for. Of one that does not open there are no columns to show. */
const opened = new WeakMap<ImportRecord, Promise<ImportLayout>>()
export function layoutOf(record: ImportRecord, context: Context): Promise<ImportLayout> {
  const layout = opened.get(record) ?? readLayout(context, record)
  opened.set(record, layout)
  return layout
}

export function wordsOf(code: IssueCode, language: 'id' | 'en', presentName: string | null = null): string {
  const { reason, remedy } = messageOf(code, language, presentName)
  return `${reason} ${remedy}`
}

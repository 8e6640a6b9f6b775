import { POSTING_FAULTS } from '@payung/domain/protection/posting-file'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { onePersonRefusal, onePersonRefusalField, userField } from '../access/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { mayEndContradictions, mayReadLists, maySetAside, maySettle } from './billing.policy.ts'
import { loadContradictedBringers, withContradictedBringers } from './contradicted-bringers.ts'
import {
  ANSWER_CONFLICTS,
  type ClosedAnswerRow,
  type ContributionAnswerRow,
  findAnswer,
  findAnswersOf,
  findClosedRowsOf,
  findOpenRowsOf,
  OPEN_ROWS_SHOWN_MAX,
  type OpenAnswerRow,
} from './receipts.queries.ts'

const OutcomeEnum = builder.enumType('ContributionAnswerOutcome', {
  description: 'Unreadable, of nobody on the list, or saying otherwise than what is known.',
  values: ['INVALID', 'UNMATCHED', 'CONFLICT'] as const,
})

export const VerdictEnum = builder.enumType('ContributionVerdict', {
  description: 'Whether the insurer has posted somebody’s contribution.',
  values: ['ACCEPTED', 'REJECTED'] as const,
})

const FaultEnum = builder.enumType('ContributionAnswerFault', {
  description: 'What of a row cannot be read, or stands against what is known.',
  values: [...POSTING_FAULTS, ...ANSWER_CONFLICTS],
})

const OpenRowType = builder.objectRef<OpenAnswerRow>('ContributionAnswerRow').implement({
  description: 'A row of the insurer’s answer that was not taken over.',
  fields: (t) => ({
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Whom it names; null for nobody on the list, and for whom I may not open.',
      resolve: ({ worker_id: id }, _args, context) => (id === null ? null : loadWorker(context, id)),
    }),
    nationalIdPrefix: t.exposeString('national_id_prefix', {
      nullable: true,
      description: 'First four digits of the NIK in the file.',
    }),
    verdict: t.expose('verdict', { type: VerdictEnum, nullable: true, description: 'What it says.' }),
    months: t.exposeInt('months', { description: 'How many months it posts.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much it posts.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'Why it was not taken over.' }),
    fault: t.expose('fault', { type: FaultEnum, nullable: true, description: 'The same more closely.' }),
    isDecidable: t.exposeBoolean('is_decidable', {
      description: 'Whether another person decides it as one of two answers.',
    }),
    maySetAside: t.boolean({
      description:
        'Whether I may set it aside, where I may do so with rows of this answer. What contradicts a posting another person sets aside.',
      resolve: async (row, _args, context) => {
        if (row.is_decidable || !row.contradicts) return !row.is_decidable
        const bringers = [row.recorded_by, ...(await loadContradictedBringers(context, row.answer_id))]
        if (bringers.includes(context.actor.userId)) return false
        return (await onePersonRefusal(context, 'CONTRIBUTION_ANSWER', row.answer_id)) === null
      },
    }),
  }),
})

const ClosingEnum = builder.enumType('ContributionAnswerClosing', {
  description: 'A later answer took the same person in, or somebody set the row aside.',
  values: ['SUPERSEDED', 'SET_ASIDE'] as const,
})

const ClosedRowType = builder.objectRef<ClosedAnswerRow>('ContributionAnswerClosedRow').implement({
  description: 'A row of the insurer’s answer that was not taken over and is open no more.',
  fields: (t) => ({
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Whom it names; null for nobody on the list, and for whom I may not open.',
      resolve: ({ worker_id: id }, _args, context) => (id === null ? null : loadWorker(context, id)),
    }),
    nationalIdPrefix: t.exposeString('national_id_prefix', {
      nullable: true,
      description: 'First four digits of the NIK in the file.',
    }),
    fault: t.expose('fault', {
      type: FaultEnum,
      nullable: true,
      description: 'Why it was not taken over; null for nobody on the list.',
    }),
    closing: t.expose('outcome', { type: ClosingEnum, description: 'How it was closed.' }),
    reason: t.exposeString('set_aside_reason', { nullable: true, description: 'Why it was set aside.' }),
    laterFileName: t.exposeString('later_file_name', {
      nullable: true,
      description: 'The file of the later answer, as it was uploaded.',
    }),
    closedBy: userField(t, 'settled_by', 'Who set it aside, or brought or decided the later answer.'),
    closedAt: t.expose('settled_at', { type: 'Instant', description: 'When.' }),
  }),
})

const loadOpenRows = batched<Context, string, { readonly rows: readonly OpenAnswerRow[] }>(async (context, ids) => {
  const rows = await context.read<OpenAnswerRow>(findOpenRowsOf(ids))
  return new Map([...Map.groupBy(rows, (row) => row.answer_id)].map(([id, of]) => [id, { rows: of }]))
})

const loadClosedRows = batched<Context, string, { readonly rows: readonly ClosedAnswerRow[] }>(async (context, ids) => {
  const rows = await context.read<ClosedAnswerRow>(findClosedRowsOf(ids))
  return new Map([...Map.groupBy(rows, (row) => row.answer_id)].map(([id, of]) => [id, { rows: of }]))
})

export const ContributionAnswerType = builder.objectRef<ContributionAnswerRow>('ContributionAnswer').implement({
  description: 'A file in which the insurer says to whom it has posted the money of a list.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    people: t.exposeInt('stated_people', { description: 'How many rows it has, as the insurer’s letter states.' }),
    amount: t.expose('stated_rupiah', { type: 'Rupiah', description: 'What it posts in all, as the letter states.' }),
    posted: t.exposeInt('posted_people', { description: 'By how many the posted people grew with it.' }),
    rejected: t.exposeInt('rejected_people', { description: 'By how many the rejected people grew with it.' }),
    known: t.exposeInt('known_people', { description: 'Of whom an earlier answer said the same.' }),
    openCount: t.exposeInt('open_rows', { description: 'Rows that were not taken over and wait.' }),
    openRows: t.field({
      type: [OpenRowType],
      description: `The first ${OPEN_ROWS_SHOWN_MAX} of them, in the order of the file.`,
      resolve: async ({ id, open_rows: open }, _args, context) =>
        open === 0 ? [] : [...((await loadOpenRows(context, id))?.rows ?? [])],
    }),
    closedCount: t.exposeInt('closed_rows', {
      description: 'Rows that a later answer overtook, or that somebody set aside.',
    }),
    closedRows: t.field({
      type: [ClosedRowType],
      description: `The first ${OPEN_ROWS_SHOWN_MAX} of them: what somebody set aside, then what a later answer overtook.`,
      resolve: async ({ id, closed_rows: closed }, _args, context) =>
        closed === 0 ? [] : [...((await loadClosedRows(context, id))?.rows ?? [])],
    }),
    maySetAside: t.boolean({
      description:
        'Whether I may set rows aside that cannot be decided: not where I paid, and no contradiction where I brought the file, or what it contradicts.',
      resolve: async (row, _args, context) => maySetAside(context.actor, await withContradictedBringers(context, row)),
    }),
    conflicts: t.exposeInt('conflicts', {
      description: 'Rows that can be decided now: they say otherwise than an earlier answer, or give another number.',
    }),
    maySettle: t.boolean({
      description: 'Whether I may decide them: not where I brought the file, brought what it contradicts, or paid.',
      resolve: async (row, _args, context) => maySettle(context.actor, await withContradictedBringers(context, row)),
    }),
    recordedBy: userField(t, 'recorded_by', 'Who brought it.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When.' }),
    onePersonRefusal: onePersonRefusalField(t, 'CONTRIBUTION_ANSWER', {
      description:
        'Why I would be refused to decide, or to set aside what contradicts a posting, though my role allows it.',
      isDecidedHere: async (row, context) =>
        mayEndContradictions(context.actor, await withContradictedBringers(context, row)),
    }),
  }),
})

/** The answers of a list, the newest first. */
export const loadAnswers = batched<Context, string, { readonly rows: readonly ContributionAnswerRow[] }>(
  async (context, ids) => {
    if (!mayReadLists(context.actor)) return new Map()
    const rows = await context.read<ContributionAnswerRow>(findAnswersOf(ids))
    return new Map([...Map.groupBy(rows, (row) => row.list_id)].map(([id, of]) => [id, { rows: of }]))
  },
)

/** What a mutation answers with, read after its commit. */
export async function reloadAnswer({ read }: Context, id: string, listId: string): Promise<ContributionAnswerRow> {
  const [row] = await read<ContributionAnswerRow>(findAnswer(id, listId))
  if (row === undefined) throw new Error('an answer that was just decided cannot be read back')
  return row
}

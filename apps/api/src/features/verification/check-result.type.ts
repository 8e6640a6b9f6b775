import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import type { DomainError } from '../../platform/errors.ts'
import { onePersonRefusalField } from '../access/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { agencyNames, FieldChangeType, loadWorker, loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { CheckAnswerEnum, CheckDecisionEnum, CheckQuestionEnum, VisitReasonEnum } from './check-enums.type.ts'
import type { CheckResultRow } from './check-results.queries.ts'
import { type ComparedRecord, refusalToDecide, refusalToTakeOver } from './decision-refusal.ts'
import { loadCheckResult, loadPhotos } from './load-checks.ts'
import { differencesOf, differenceWords, readSaid } from './said-differences.ts'
import { confirms } from './verification.policy.ts'

const CheckRefusalType = builder.objectRef<Pick<DomainError, 'code' | 'text'>>('CheckRefusal').implement({
  description: 'Why something cannot be decided so.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'For programs.' }),
    text: t.string({ description: 'Why, and what to do, in Indonesian.', resolve: ({ text }) => text.id }),
    textEn: t.string({ description: 'The same in English.', resolve: ({ text }) => text.en }),
  }),
})

export const CheckResultType = builder.objectRef<CheckResultRow>('CheckResult')

builder.node(CheckResultType, {
  description: 'What was found about a person, and what became of it. It is never changed.',
  id: { resolve: (result) => result.id },
  loadOne: (id, context) => (isUuid(id) ? loadCheckResult(context, id) : null),
  fields: (t) => ({
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'About whom, as on my lists.',
      resolve: (result, _args, context) => loadWorkerRow(context, result.worker_id),
    }),
    question: t.expose('question', { type: CheckQuestionEnum, description: 'What was asked.' }),
    answer: t.expose('answer', { type: CheckAnswerEnum, description: 'What was found.' }),
    reasonCode: t.expose('reason_code', { type: VisitReasonEnum, nullable: true, description: 'Of a visit: why.' }),
    evidence: t.exposeString('evidence', { nullable: true, description: 'Of a visit: what it goes by.' }),
    foundOn: t.expose('found_on', { type: 'CalendarDate', nullable: true, description: 'The day of the visit.' }),
    photos: t.field({
      type: [FileType],
      description: 'Of a visit: what was photographed, for who may read documents.',
      resolve: async (result, _args, context) => {
        if (result.question !== 'FIELD_VISIT') return []
        const photos = (await loadPhotos(context, result.id)) ?? []
        const files = await Promise.all(photos.map(({ file_id }) => loadFile(context, file_id)))
        return files.filter((file) => file !== null)
      },
    }),
    importId: t.id({
      nullable: true,
      description: 'The file that said so.',
      resolve: ({ import_id }) => (import_id === null ? null : globalIdOf('Import', import_id)),
    }),
    recordedAt: t.expose('recorded_at', {
      type: 'Instant',
      description: 'When it was noted, by the database’s clock.',
    }),
    recordedByName: t.exposeString('recorded_by_name', { nullable: true, description: 'By whom.' }),
    newest: t.exposeBoolean('newest', { description: 'Nothing newer was said to the same question.' }),
    differences: t.field({
      type: [FieldChangeType],
      description: 'What our record says and what was found, where they differ; none once it is decided.',
      resolve: async (result, _args, context) => {
        const record = result.decision === null ? await loadWorker(context, result.worker_id) : null
        if (record === null) return []
        const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
        return differenceWords(names, await readSaid(context, result), result, record)
      },
    }),
    decision: t.expose('decision', {
      type: CheckDecisionEnum,
      nullable: true,
      description: 'What became of it; null while nobody has decided.',
    }),
    decidedFields: t.stringList({
      description: 'What was taken over.',
      resolve: (result) => [...(result.decided_fields ?? [])],
    }),
    decisionReason: t.exposeString('decision_reason', { nullable: true, description: 'Why.' }),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    decidedByName: t.exposeString('decided_by_name', { nullable: true, description: 'By whom.' }),
    mayDecide: t.boolean({
      description: 'I can decide about it now.',
      resolve: async (result, _args, context) =>
        refusalToDecide(context.actor, result, await recordOf(context, result)) === null,
    }),
    onePersonRefusal: onePersonRefusalField(t, 'CHECK', {
      description: 'Why I would be refused to decide about it although my roles allow it.',
      isDecidedHere: async (result, context) => {
        const about = result.decision === null ? await recordOf(context, result) : null
        if (about === null || refusalToDecide(context.actor, result, about) !== null) return false
        return !confirms(result, about.differences)
      },
    }),
    isForAnother: t.boolean({
      description: 'I made the visit or brought the file, so somebody else decides.',
      resolve: async (result, _args, context) => {
        const refusal = refusalToDecide(context.actor, result, await recordOf(context, result))
        return refusal !== null && OF_ONE_S_OWN.has(refusal.code)
      },
    }),
    refusal: t.field({
      type: CheckRefusalType,
      nullable: true,
      description:
        'Why I cannot take over what differs, though I may keep our record; null where I can, or where I decide nothing.',
      resolve: async (result, _args, context) => {
        const about = result.decision === null ? await recordOf(context, result) : null
        if (about === null || refusalToDecide(context.actor, result, about) !== null) return null
        const refusal = refusalToTakeOver(context.actor, about.record, about.differences)
        // An error that is returned as it is would be taken for one that was thrown.
        return refusal === null ? null : { code: refusal.code, text: refusal.text }
      },
    }),
  }),
})

const OF_ONE_S_OWN: ReadonlySet<string> = new Set(['VISITOR_IS_NOT_DECIDER', 'BRINGER_IS_NOT_DECIDER'])

async function recordOf(context: Context, result: CheckResultRow): Promise<ComparedRecord | null> {
  const record = await loadWorker(context, result.worker_id)
  return record === null
    ? null
    : { record, differences: differencesOf(await readSaid(context, result), result, record) }
}

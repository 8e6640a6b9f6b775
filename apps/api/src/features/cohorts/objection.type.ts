import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { openForPage, UNREADABLE } from '../../platform/unopened-values.ts'
import { OnePersonRefusalType, onePersonRefusalField, refusalOfOnePerson } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { CohortStandingEnum } from './cohort-enums.type.ts'
import { mayDecideObjections, mayTakeObjections } from './cohorts.policy.ts'
import { type AdditionRow, findAdditions } from './objection-additions.queries.ts'
import { CONFIRMATION_MEANS, OBJECTION_KINDS, type ObjectionRow } from './objections.queries.ts'
import { openStatement, type Statement } from './sealed-statement.ts'
import { userByIdField } from './user-by-id-field.type.ts'

export const ObjectionKindEnum = builder.enumType('ObjectionKind', {
  description:
    'What is said: died, moved, has an employer, not poor, listed twice, missing from the list, or something else.',
  values: OBJECTION_KINDS,
})

export const ConfirmationMeansEnum = builder.enumType('ObjectionConfirmationMeans', {
  description:
    'How an officer found that somebody stands behind an objection: by calling the number that was left, or at the office.',
  values: CONFIRMATION_MEANS,
})

const ObjectionConfirmationType = builder.objectRef<ObjectionRow>('ObjectionConfirmation').implement({
  description: 'That somebody stands behind an objection that came in public.',
  fields: (t) => ({
    means: t.expose('confirmation_means', { type: ConfirmationMeansEnum, nullable: true, description: 'How.' }),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When.' }),
    confirmedBy: userByIdField(t, 'confirmed_by', 'Which officer says so.'),
  }),
})

const ObjectionDecisionType = builder.objectRef<ObjectionRow>('ObjectionDecision').implement({
  description: 'What was decided, for good, and its effect.',
  fields: (t) => ({
    upheld: t.boolean({ description: 'It is right.', resolve: ({ upheld }) => upheld === true }),
    reason: t.string({ description: 'Why.', resolve: ({ reason }) => reason ?? '' }),
    decidedAt: t.field({ type: 'Instant', description: 'When.', resolve: ({ decided_at: at }) => at ?? new Date(0) }),
    decidedBy: userByIdField(t, 'decided_by', 'By whom.'),
    isSetAside: t.boolean({
      description: 'Decided together with others that nobody stood behind.',
      resolve: ({ set_aside: aside }) => aside === true,
    }),
    isRemoved: t.boolean({
      description: 'Somebody was taken out.',
      resolve: ({ removed_worker_id: id }) => id !== null,
    }),
    addedStanding: t.expose('added_standing', {
      type: CohortStandingEnum,
      nullable: true,
      description: 'As what somebody who was missing came in.',
    }),
    namedWorkerId: t.id({
      nullable: true,
      description: 'Whom an objection about somebody missing turned out to mean.',
      resolve: ({ named_worker_id: id }) => (id === null ? null : globalIdOf('Worker', id)),
    }),
    namedWorkerName: t.exposeString('named_worker_name', { nullable: true, description: 'Their name.' }),
    replacedBy: t.exposeString('replacement_name', {
      nullable: true,
      description: 'Who came in from the reserve.',
    }),
  }),
})

const loadAdditions = batched<Context, string, readonly AdditionRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<AdditionRow>(findAdditions(...ids)), (row) => row.objection_id),
)

const ObjectionAdditionType = builder.objectRef<AdditionRow>('ObjectionAddition').implement({
  description: 'Whom somebody has proposed to bring in; another officer confirms it by deciding the objection.',
  fields: (t) => ({
    workerId: t.id({ description: 'Whom.', resolve: (row) => globalIdOf('Worker', row.named_worker_id) }),
    workerName: t.exposeString('named_worker_name', { nullable: true, description: 'Their name.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    proposedAt: t.expose('proposed_at', { type: 'Instant', description: 'When.' }),
    proposedBy: userByIdField(t, 'proposed_by', 'By whom.'),
    isMine: t.boolean({
      description: 'I proposed it, so somebody else confirms it.',
      resolve: (row, _args, { actor }) => row.proposed_by === actor.userId,
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to confirm it although somebody else has proposed it.',
      resolve: (row, _args, { actor }) =>
        row.may_be_mine && row.proposed_by !== actor.userId ? refusalOfOnePerson() : null,
    }),
  }),
})

export const ObjectionType = builder.objectRef<ObjectionRow>('Objection').implement({
  description: 'What somebody says against a published list.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `decideObjection`.' }),
    kind: t.expose('kind', { type: ObjectionKindEnum, description: 'What is said.' }),
    receivedAt: t.expose('received_at', { type: 'Instant', description: 'When.' }),
    receivedBy: userByIdField(t, 'received_by', 'Who took it down; null where it came in public.'),
    workerId: t.id({
      nullable: true,
      description: 'Whom it is about; null for somebody missing from the list.',
      resolve: ({ worker_id: id }) => (id === null ? null : globalIdOf('Worker', id)),
    }),
    workerName: t.exposeString('worker_name', { nullable: true, description: 'Their name.' }),
    place: t.exposeInt('place', { nullable: true, description: 'Their place.' }),
    standing: t.expose('standing', { type: CohortStandingEnum, nullable: true, description: 'Where they stand now.' }),
    village: t.field({
      type: AreaType,
      description: 'Of which village.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    text: t.string({
      description: 'What was said; that it cannot be opened, where its seal does not open.',
      resolve: async (row, _args, context) => (await statementOf(context, row))?.text ?? UNREADABLE,
    }),
    senderName: t.string({
      nullable: true,
      description: 'Who said it, if they told.',
      resolve: async (row, _args, context) => (await statementOf(context, row))?.name ?? null,
    }),
    senderContact: t.string({
      nullable: true,
      description: 'How to reach them, for who works on it.',
      resolve: async (row, _args, context) =>
        mayTakeObjections(context.actor) ? ((await statementOf(context, row))?.contact ?? null) : null,
    }),
    decision: t.field({
      type: ObjectionDecisionType,
      nullable: true,
      description: 'Null while it is open.',
      resolve: (row) => (row.decided_at === null ? null : row),
    }),
    additions: t.field({
      type: [ObjectionAdditionType],
      description: 'Whom others may confirm to come in, in the order in which they were proposed; for who may decide.',
      resolve: async ({ id, kind }, _args, context) =>
        kind === 'MISSING' && mayDecideObjections(context.actor) ? ((await loadAdditions(context, id)) ?? []) : [],
    }),
    receivedByMe: t.boolean({
      description: 'I took it down or confirmed it, so somebody else decides it.',
      resolve: (row, _args, { actor }) => row.received_by === actor.userId || row.confirmed_by === actor.userId,
    }),
    onePersonRefusal: onePersonRefusalField(t, 'OBJECTION', {
      description: 'Why I would be refused to decide it although my roles allow it.',
      isDecidedHere: (row, { actor }) => row.decided_at === null && mayDecideObjections(actor),
    }),
    confirmation: t.field({
      type: ObjectionConfirmationType,
      nullable: true,
      description: 'Null where nobody has been reached, and where an officer took it down.',
      resolve: (row) => (row.confirmed_at === null ? null : row),
    }),
    holdsUpLock: t.boolean({
      description:
        'A lock waits for its decision: an officer took it down while a person could read all that waited, or somebody was found to stand behind it.',
      resolve: (row) =>
        row.decided_at === null && ((row.received_by !== null && row.holds) || row.confirmed_at !== null),
    }),
  }),
})

/** Opened once per answer, however many of its fields are asked for; one that does not open is noted once. */
const statements = new WeakMap<ObjectionRow, Promise<Statement | null>>()
function statementOf(context: Context, row: ObjectionRow): Promise<Statement | null> {
  const statement =
    statements.get(row) ??
    openForPage(context, 'cohort_objection.statement_cipher', row.id, () => openStatement(context.vault, row))
  statements.set(row, statement)
  return statement
}

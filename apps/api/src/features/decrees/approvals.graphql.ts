import type { RouteStep } from '@payung/domain/approval'
import { DECREE_FIELDS, FIRST_TEMPLATES } from '@payung/domain/decree-template'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { UserType } from '../access/public.ts'
import { loadPeopleNames } from '../cohorts/public.ts'
import {
  countDecreeQueues,
  type DecreeQueues,
  type DelegationRow,
  findOwnDelegations,
  findWaiting,
  type TemplateRow,
  type Waiting,
  type WaitingRow,
} from './approval.queries.ts'
import { readRouteSteps } from './approval-route.ts'
import { DECREE_ERRORS } from './change-decrees.graphql.ts'
import { saveRoute, saveTemplate } from './configure-approval.ts'
import { DecreeType } from './decree.type.ts'
import { ApprovalDutyEnum, DecreeKindEnum, DecreeWaitingEnum } from './decree-enums.type.ts'
import { RouteStepType } from './decree-parts.type.ts'
import { mayConfigure, mayDelegate, mayReadDecrees } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { delegateApproval, revokeDelegation } from './delegate-approval.ts'
import { loadDeciding, loadDecree, readRoute, readTemplates } from './load-decree.ts'

// ── What waits for me ───────────────────────────────────────────────────────────────────────────────────────────────
const WaitingDecreeType = builder
  .objectRef<{ readonly waiting: Waiting; readonly decree: DecreeRecord }>('WaitingDecree')
  .implement({
    description: 'A decree that waits for me.',
    fields: (t) => ({
      waiting: t.expose('waiting', { type: DecreeWaitingEnum, description: 'For what.' }),
      decree: t.field({ type: DecreeType, description: 'The decree.', resolve: ({ decree }) => decree }),
    }),
  })

const AwaitingType = builder.objectRef<{ readonly counts: DecreeQueues }>('DecreesAwaitingMe').implement({
  description: 'What waits for me: votes, signatures, publication, and drafts that came back.',
  fields: (t) => ({
    toVote: t.int({ description: 'My turn to vote.', resolve: ({ counts }) => counts.to_vote }),
    toSign: t.int({ description: 'Approved, to be signed.', resolve: ({ counts }) => counts.to_sign }),
    toPublish: t.int({ description: 'Signed, to be published.', resolve: ({ counts }) => counts.to_publish }),
    returned: t.int({ description: 'Mine, and returned.', resolve: ({ counts }) => counts.returned }),
    decrees: t.field({
      type: [WaitingDecreeType],
      description: 'These, the longest waiting first; at most a hundred.',
      resolve: async (_counts, _args, context) => {
        const rows = await context.read<WaitingRow>(findWaiting(await loadDeciding(context)))
        const decrees = await Promise.all(rows.map(({ id }) => loadDecree(context, id)))
        return rows.flatMap(({ waiting }, at) => {
          const decree = decrees[at] ?? null
          return decree === null ? [] : [{ waiting, decree }]
        })
      },
    }),
  }),
})

const NOTHING_WAITS: DecreeQueues = { to_vote: 0, to_sign: 0, to_publish: 0, returned: 0 }

builder.queryField('decreesAwaitingMe', (t) =>
  t.field({
    type: AwaitingType,
    description: 'What waits for me among decrees.',
    resolve: async (_root, _args, context) => {
      if (!mayReadDecrees(context.actor)) return { counts: NOTHING_WAITS }
      const [counts] = await context.read<DecreeQueues>(countDecreeQueues(await loadDeciding(context)))
      return { counts: counts ?? NOTHING_WAITS }
    },
  }),
)

// ── Delegations ─────────────────────────────────────────────────────────────────────────────────────────────────────
const DelegationType = builder.objectRef<DelegationRow>('ApprovalDelegation').implement({
  description: 'A colleague decides in somebody’s place for some days.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    grantedBy: t.field({
      type: UserType,
      nullable: true,
      description: 'Who is away.',
      resolve: (row, _args, context) => loadPeopleNames(context, row.granted_by),
    }),
    deputy: t.field({
      type: UserType,
      nullable: true,
      description: 'Who stands in.',
      resolve: (row, _args, context) => loadPeopleNames(context, row.deputy_id),
    }),
    fromDay: t.expose('from_day', { type: 'CalendarDate', description: 'The first day.' }),
    untilDay: t.expose('until_day', { type: 'CalendarDate', description: 'The first day after it.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    grantedAt: t.expose('granted_at', { type: 'Instant', description: 'When it was given.' }),
    revokedAt: t.expose('revoked_at', { type: 'Instant', nullable: true, description: 'When it was ended early.' }),
    isMine: t.boolean({
      description: 'I gave it.',
      resolve: (row, _args, { actor }) => row.granted_by === actor.userId,
    }),
  }),
})

builder.queryFields((t) => ({
  approvalDelegations: t.field({
    type: [DelegationType],
    description: 'That I gave or was given, the newest first.',
    resolve: (_root, _args, { actor, read }) =>
      mayReadDecrees(actor) ? read<DelegationRow>(findOwnDelegations()) : [],
  }),
  mayDelegateApproval: t.boolean({
    description: 'I may let a colleague decide in my place.',
    resolve: (_root, _args, { actor }) => mayDelegate(actor),
  }),
}))

// ── Route and templates ─────────────────────────────────────────────────────────────────────────────────────────────
interface Route {
  readonly version: number | null
  readonly steps: readonly RouteStep[]
}

const RouteType = builder.objectRef<Route>('ApprovalRoute').implement({
  description: 'The steps that submissions of my tenant take.',
  fields: (t) => ({
    version: t.exposeInt('version', { nullable: true, description: 'Null for the one that everybody begins with.' }),
    steps: t.field({ type: [RouteStepType], description: 'In order.', resolve: ({ steps }) => [...steps] }),
    mayChange: t.boolean({
      description: 'I may save another.',
      resolve: (_route, _args, { actor }) => mayConfigure(actor),
    }),
  }),
})

builder.queryField('approvalRoute', (t) =>
  t.field({
    type: RouteType,
    nullable: true,
    description: 'The route of my tenant; null for who has no part in decrees.',
    resolve: async (_root, _args, context) => {
      if (!mayReadDecrees(context.actor)) return null
      const row = await readRoute(context)
      return { version: row?.version ?? null, steps: readRouteSteps(row) }
    },
  }),
)

type Template = Pick<TemplateRow, 'kind' | 'title' | 'considerations' | 'dictums'> & { readonly version: number | null }

const TemplateType = builder.objectRef<Template>('DecreeTemplate').implement({
  description: 'What drafts of a kind begin with.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DecreeKindEnum, description: 'Of which decrees.' }),
    version: t.exposeInt('version', { nullable: true, description: 'Null for the one that everybody begins with.' }),
    title: t.exposeString('title', { description: 'With fields in braces.' }),
    considerations: t.stringList({ description: 'Menimbang.', resolve: (it) => [...it.considerations] }),
    dictums: t.stringList({ description: 'Menetapkan.', resolve: (it) => [...it.dictums] }),
    fields: t.stringList({ description: 'The fields that it may name.', resolve: () => [...DECREE_FIELDS] }),
    mayChange: t.boolean({
      description: 'I may save another.',
      resolve: (_template, _args, { actor }) => mayConfigure(actor),
    }),
  }),
})

builder.queryField('decreeTemplates', (t) =>
  t.field({
    type: [TemplateType],
    description: 'Of each kind the template of my tenant.',
    resolve: async (_root, _args, context): Promise<Template[]> => {
      if (!mayReadDecrees(context.actor)) return []
      const saved = await readTemplates(context)
      return (['DESIGNATION', 'AMENDMENT'] as const).map(
        (kind) => saved.find((it) => it.kind === kind) ?? { kind, version: null, ...FIRST_TEMPLATES[kind] },
      )
    },
  }),
)

const RouteStepInput = builder.inputType('ApprovalRouteStepInput', {
  description: 'A step of a route.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'Its name, 2 to 80 letters.' }),
    duty: t.field({ type: ApprovalDutyEnum, required: true, description: 'What it asks.' }),
    days: t.int({ required: true, description: 'How long it may take, 1 to 60.' }),
    voterId: t.id({ description: 'The one colleague whose step it is; anybody with the duty if left out.' }),
    fromPeople: t.int({ description: 'Taken from so many people on.' }),
    fromRupiah: t.field({ type: 'Rupiah', description: 'Taken from so much money on.' }),
  }),
})

builder.mutationFields((t) => ({
  saveApprovalRoute: t.fieldWithInput({
    description: 'Saves the route that submissions take from now on; those under way keep theirs.',
    type: RouteType,
    errors: DECREE_ERRORS,
    input: {
      steps: t.input.field({ type: [RouteStepInput], required: true, description: 'In order, at most ten.' }),
      note: t.input.string({ description: 'Why, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const steps = input.steps.map((step) => ({
        ...step,
        voterId: step.voterId == null ? null : idOf(step.voterId, 'User'),
        fromPeople: step.fromPeople ?? null,
        fromRupiah: step.fromRupiah ?? null,
      }))
      await context.write((tx) => saveRoute(tx, context.actor, { ...input, steps }))
      const row = await readRoute(context)
      return { version: row?.version ?? null, steps: readRouteSteps(row) }
    },
  }),
  saveDecreeTemplate: t.fieldWithInput({
    description: 'Saves what drafts of a kind begin with from now on; an unknown field is refused by name.',
    type: TemplateType,
    errors: DECREE_ERRORS,
    input: {
      kind: t.input.field({ type: DecreeKindEnum, required: true, description: 'Of which decrees.' }),
      title: t.input.string({ required: true, description: '5 to 400 letters.' }),
      considerations: t.input.stringList({ required: true, description: 'Menimbang, item by item.' }),
      dictums: t.input.stringList({ required: true, description: 'Menetapkan, item by item.' }),
    },
    resolve: async (_root, { input }, context): Promise<Template> => {
      await context.write((tx) => saveTemplate(tx, context.actor, input))
      const saved = (await readTemplates(context)).find(({ kind }) => kind === input.kind)
      if (saved === undefined) throw new Error('a template that was just saved cannot be read back')
      return saved
    },
  }),
  delegateApproval: t.fieldWithInput({
    description: 'Lets a colleague decide in my place for some days.',
    type: DelegationType,
    errors: DECREE_ERRORS,
    input: {
      deputyId: t.input.id({ required: true, description: 'The colleague.' }),
      fromDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The first day.' }),
      lastDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The last day.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = { ...input, deputyId: idOf(input.deputyId, 'User') }
      const id = await context.write((tx) => delegateApproval(tx, context.actor, asked))
      return findAgain(await context.read<DelegationRow>(findOwnDelegations()), id)
    },
  }),
  revokeDelegation: t.fieldWithInput({
    description: 'Ends a delegation that I gave.',
    type: DelegationType,
    errors: DECREE_ERRORS,
    input: { delegationId: t.input.id({ required: true, description: 'The delegation.' }) },
    resolve: async (_root, { input }, context) => {
      const asked = idOf(input.delegationId, 'ApprovalDelegation')
      const id = await context.write((tx) => revokeDelegation(tx, context.actor, asked))
      return findAgain(await context.read<DelegationRow>(findOwnDelegations()), id)
    },
  }),
}))

function findAgain(rows: readonly DelegationRow[], id: string): DelegationRow {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error('a delegation that was just written cannot be read back')
  return row
}

import type { RouteStep } from '@payung/domain/access/approval'
import { DECREE_KINDS } from '@payung/domain/decree/decree-state'
import { FIRST_TEMPLATES } from '@payung/domain/decree/decree-template'
import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { UserType } from '../access/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import {
  type ColleagueRow,
  listColleagues,
  listRoutes,
  listTemplates,
  type RouteRow,
  type TemplateRow,
} from './approval.queries.ts'
import { readFirstRoute, readRouteSteps } from './approval-route.ts'
import { DECREE_ERRORS } from './change-decrees.graphql.ts'
import { saveRoute, saveTemplate } from './configure-approval.ts'
import { ApprovalDutyEnum, DecreeKindEnum } from './decree-enums.type.ts'
import { RouteStepType } from './decree-parts.type.ts'
import { dutiesOfRoles, mayConfigure, mayDelegate, mayReadDecrees, mayStandIn } from './decrees.policy.ts'
import { type FieldExample, fieldExamples } from './field-examples.ts'
import { readRoute, readTemplates } from './load-decree.ts'

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

// ── Route and templates ─────────────────────────────────────────────────────────────────────────────────────────────
const RouteVersionType = builder.objectRef<RouteRow>('ApprovalRouteVersion').implement({
  description: 'A route as it was saved once.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    steps: t.field({ type: [RouteStepType], description: 'In order.', resolve: (row) => [...readRouteSteps(row)] }),
    note: t.exposeString('note', { nullable: true, description: 'Why it was saved.' }),
    savedBy: userByIdField(t, 'saved_by', 'By whom.'),
    savedAt: t.expose('saved_at', { type: 'Instant', description: 'When.' }),
  }),
})

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
    versions: t.field({
      type: [RouteVersionType],
      description: 'What was saved, the newest first; at most twenty.',
      resolve: (_route, _args, { read }) => read<RouteRow>(listRoutes()),
    }),
  }),
})

/** What was saved last, or the posts that a government begins with. */
async function routeOf(context: Context, row: RouteRow | null): Promise<Route> {
  if (row !== null) return { version: row.version, steps: readRouteSteps(row) }
  const rows = (statement: ReturnType<typeof listColleagues>) => context.read<ColleagueRow>(statement)
  return { version: null, steps: await readFirstRoute(rows, context.actor, []) }
}

builder.queryField('approvalRoute', (t) =>
  t.field({
    type: RouteType,
    nullable: true,
    description: 'The route of my tenant; null for who has no part in decrees.',
    resolve: async (_root, _args, context) => {
      if (!mayReadDecrees(context.actor)) return null
      const row = await readRoute(context)
      return routeOf(context, row)
    },
  }),
)

const TemplateVersionType = builder.objectRef<TemplateRow>('DecreeTemplateVersion').implement({
  description: 'A template as it was saved once.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    title: t.exposeString('title', { description: 'With fields in braces.' }),
    considerations: t.stringList({ description: 'Menimbang.', resolve: (it) => [...it.considerations] }),
    dictums: t.stringList({ description: 'Menetapkan.', resolve: (it) => [...it.dictums] }),
    savedBy: userByIdField(t, 'saved_by', 'By whom.'),
    savedAt: t.expose('saved_at', { type: 'Instant', description: 'When.' }),
  }),
})

const FieldExampleType = builder.objectRef<FieldExample>('DecreeFieldExample').implement({
  description: 'A field of a text with an example.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it stands in braces.' }),
    value: t.exposeString('value', { description: 'What it could say.' }),
  }),
})

type Template = Pick<TemplateRow, 'kind' | 'title' | 'considerations' | 'dictums'> & { readonly version: number | null }

const TemplateType = builder.objectRef<Template>('DecreeTemplate').implement({
  description: 'What drafts of a kind begin with.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DecreeKindEnum, description: 'Of which decrees.' }),
    version: t.exposeInt('version', { nullable: true, description: 'Null for the one that everybody begins with.' }),
    title: t.exposeString('title', { description: 'With fields in braces.' }),
    considerations: t.stringList({ description: 'Menimbang.', resolve: (it) => [...it.considerations] }),
    dictums: t.stringList({ description: 'Menetapkan.', resolve: (it) => [...it.dictums] }),
    examples: t.field({
      type: [FieldExampleType],
      description: 'The fields that it may name, each with what it could say.',
      resolve: (_template, _args, { actor, reference }) => [...fieldExamples(reference, actor.tenantId)],
    }),
    mayChange: t.boolean({
      description: 'I may save another.',
      resolve: (_template, _args, { actor }) => mayConfigure(actor),
    }),
    versions: t.field({
      type: [TemplateVersionType],
      description: 'What was saved, the newest first; at most twenty.',
      resolve: ({ kind }, _args, { read }) => read<TemplateRow>(listTemplates(kind)),
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
      return DECREE_KINDS.map(
        (kind) => saved.find((it) => it.kind === kind) ?? { kind, version: null, ...FIRST_TEMPLATES[kind] },
      )
    },
  }),
)

const ColleagueType = builder.objectRef<ColleagueRow>('ApprovalColleague').implement({
  description: 'Somebody who works for the whole of my tenant today, with the part that they can take in deciding.',
  fields: (t) => ({
    user: t.field({ type: UserType, description: 'Who.', resolve: ({ id, name, email }) => ({ id, name, email }) }),
    duties: t.field({
      type: [ApprovalDutyEnum],
      description: 'The steps that can be given to them alone.',
      resolve: ({ roles }, _args, { actor }) => [...dutiesOfRoles(actor.tenantKind, roles)],
    }),
    mayStandIn: t.boolean({
      description: 'They can decide in somebody’s place: whoever makes or audits decrees cannot.',
      resolve: ({ roles }) => mayStandIn(roles),
    }),
  }),
})

builder.queryField('approvalColleagues', (t) =>
  t.field({
    type: [ColleagueType],
    description: 'Colleagues by name, for who sets routes or is away: whose step can be theirs, and who can stand in.',
    resolve: (_root, _args, { actor, read }) =>
      mayConfigure(actor) || mayDelegate(actor) ? read<ColleagueRow>(listColleagues(today().toString())) : [],
  }),
)

const RouteStepInput = builder.inputType('ApprovalRouteStepInput', {
  description: 'A step of a route.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'Its name, 2 to 80 letters.' }),
    labelEn: t.string({
      description: 'The same in English, 2 to 80 letters; without it English pages say the name as it is.',
    }),
    duty: t.field({ type: ApprovalDutyEnum, required: true, description: 'What it asks.' }),
    days: t.int({ required: true, description: 'How long it may take, 1 to 60.' }),
    voterId: t.id({ description: 'The one colleague whose step it is; anybody with the duty if left out.' }),
    fromPeople: t.int({ description: 'Taken from so many people on.' }),
    fromRupiah: t.field({ type: 'Rupiah', description: 'Taken from so much money on.' }),
  }),
})

const basedOn = (t: Fields) =>
  t.int({
    required: true,
    description:
      'The version that was read, 0 for the one that everybody begins with; one that somebody saved meanwhile is not set aside unseen.',
  })

builder.mutationFields((t) => ({
  saveApprovalRoute: t.fieldWithInput({
    description: 'Saves the route that submissions take from now on; those under way keep theirs.',
    type: RouteType,
    errors: DECREE_ERRORS,
    input: {
      basedOn: basedOn(t.input),
      steps: t.input.field({ type: [RouteStepInput], required: true, description: 'In order, at most ten.' }),
      note: t.input.string({ description: 'Why, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const steps = input.steps.map((step) => ({
        ...step,
        labelEn: step.labelEn ?? null,
        voterId: step.voterId == null ? null : idOf(step.voterId, 'User'),
        fromPeople: step.fromPeople ?? null,
        fromRupiah: step.fromRupiah ?? null,
      }))
      await context.write((tx) => saveRoute(tx, context.actor, { ...input, steps }))
      const row = await readRoute(context)
      return routeOf(context, row)
    },
  }),
  saveDecreeTemplate: t.fieldWithInput({
    description: 'Saves what drafts of a kind begin with from now on; an unknown field is refused by name.',
    type: TemplateType,
    errors: DECREE_ERRORS,
    input: {
      kind: t.input.field({ type: DecreeKindEnum, required: true, description: 'Of which decrees.' }),
      basedOn: basedOn(t.input),
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
}))

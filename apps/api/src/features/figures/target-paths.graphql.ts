import { type INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { fallingSteps, TARGET_DOCUMENT_KINDS, type TargetStep } from '@payung/domain/figures/target-path'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { ownArea } from './coverage.ts'
import { IndicatorType } from './figure.type.ts'
import { mayEnterFigures, mayReadEntries } from './figures.policy.ts'
import { findTargetPaths, type TargetPathRow } from './target-paths.queries.ts'
import { TARGET_ACTIONS, targetActionsOn } from './targets.policy.ts'

export const TargetDocumentKindEnum = builder.enumType('TargetDocumentKind', {
  description: 'On what a target rests: regulations and decrees of a region, and its plans.',
  values: TARGET_DOCUMENT_KINDS,
})
const TargetActionEnum = builder.enumType('TargetPathAction', {
  description: 'What can be done with a path of targets that waits.',
  values: TARGET_ACTIONS,
})
const TargetPathStateEnum = builder.enumType('TargetPathState', {
  description: 'Where a path of targets stands.',
  values: ['PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const,
})

const TargetStepType = builder.objectRef<TargetStep & { readonly falls: boolean }>('TargetStep').implement({
  description: 'A year of a path, and what is to be reached by its last day.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Which.' }),
    amount: t.exposeInt('amount', { description: 'Of shares in hundredths of a percent, else people.' }),
    falls: t.exposeBoolean('falls', { description: 'It asks for less than the year before it.' }),
  }),
})

function stepsOf({ years, amounts }: TargetPathRow) {
  const steps = years.map((year, at) => ({ year, amount: Number(amounts[at] ?? 0) }))
  const falling = fallingSteps(steps)
  return steps.map((step) => ({ ...step, falls: falling.includes(step) }))
}

export const TargetPathType = builder.objectRef<TargetPathRow>('TargetPath').implement({
  description:
    'Targets that my government sets for an area, year by year, with the document on which they rest; they stand once another person has confirmed them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    indicator: t.field({
      type: IndicatorType,
      description: 'What is aimed at.',
      resolve: ({ indicator }) => indicatorOf(indicator) as (typeof INDICATORS)[number],
    }),
    area: t.field({
      type: AreaType,
      description: 'Which.',
      resolve: ({ area_code: code }, _args, { reference }) => areaOf(reference, code),
    }),
    steps: t.field({ type: [TargetStepType], description: 'The first year first.', resolve: stepsOf }),
    documentKind: t.expose('document_kind', { type: TargetDocumentKindEnum, description: 'Of the document.' }),
    documentNumber: t.exposeString('document_number', { description: 'Its number.' }),
    documentDay: t.expose('document_day', { type: 'CalendarDate', description: 'Its day.' }),
    documentName: t.exposeString('document_name', { description: 'Its name.' }),
    reason: t.exposeString('reason', { description: 'Why it is set.' }),
    replacedById: t.exposeID('replaced_by_id', { nullable: true, description: 'The path that stands in its place.' }),
    state: t.expose('state', { type: TargetPathStateEnum, description: 'Where it stands.' }),
    refusalReason: t.exposeString('refusal_reason', { nullable: true, description: 'Why it was refused.' }),
    proposedAt: t.expose('proposed_at', { type: 'Instant', description: 'When it was proposed.' }),
    proposedBy: userField(t, 'proposed_by', 'By whom.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    decidedBy: userField(t, 'decided_by', 'By whom.'),
    actions: t.field({
      type: [TargetActionEnum],
      description: 'What I can do with it now.',
      resolve: (row, _args, { actor }) => [...targetActionsOn(actor, row)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'TARGET_PATH', {
      description: 'Why I would be refused to decide about it, though my role allows it.',
      isDecidedHere: (row, { actor }) => targetActionsOn(actor, row).includes('CONFIRM'),
    }),
  }),
})

const TargetPathsType = builder
  .objectRef<{ readonly areaCode: string; readonly rows: readonly TargetPathRow[] }>('TargetPaths')
  .implement({
    description: 'What my government has set for an area and the places in it.',
    fields: (t) => ({
      paths: t.field({
        type: [TargetPathType],
        description: 'What waits, then the latest; what was refused, withdrawn or replaced among them.',
        resolve: ({ rows }) => [...rows],
      }),
      maySet: t.boolean({
        description: 'I may propose a target of this area.',
        resolve: ({ areaCode }, _args, { actor }) => mayEnterFigures(actor, areaCode),
      }),
    }),
  })

builder.queryField('targetPaths', (t) =>
  t.field({
    type: TargetPathsType,
    nullable: true,
    description: 'Targets that my government has set by hand; null to who is no government.',
    args: { areaCode: t.arg.string({ description: 'My own area if left out.' }) },
    resolve: async (_root, args, context) => {
      if (!mayReadEntries(context.actor)) return null
      const areaCode = args.areaCode ?? ownArea(context)
      return { areaCode, rows: await context.read<TargetPathRow>(findTargetPaths(areaCode)) }
    },
  }),
)

import { plannedEachTime } from '@payung/database/statement'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { readJudgedBy } from '../workers/public.ts'
import { mayReadProgrammes } from './programmes.policy.ts'
import { type AreaEffect, countEffects } from './rule-effect.queries.ts'

const RuleEffectRowType = builder.objectRef<AreaEffect>('RuleEffectRow').implement({
  description: 'People of an area; each number is that of `workers` with the same `eligibility`.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area; null for all of them together.',
      resolve: (row, _args, { reference }) => (row.area_code === null ? null : areaOf(reference, row.area_code)),
    }),
    judged: t.exposeInt('judged', { description: 'Everybody there whom I see in full.' }),
    eligible: t.exposeInt('eligible', { description: 'Admitted.' }),
    notEligible: t.exposeInt('not_eligible', { description: 'Refused.' }),
    unknown: t.exposeInt('unknown', { description: 'A fact is missing.' }),
    gained: t.exposeInt('gained', { description: 'Admitted by the draft only.' }),
    lost: t.exposeInt('lost', { description: 'Admitted by the rule in force only.' }),
    kept: t.exposeInt('kept', { description: 'Admitted by both.' }),
  }),
})

interface RuleEffect {
  readonly rows: readonly AreaEffect[]
  readonly hasRuleInForce: boolean
}

const RuleEffectType = builder.objectRef<RuleEffect>('RuleEffect').implement({
  description: 'How many people a rule admits, and how many a draft of it would change.',
  fields: (t) => ({
    all: t.field({
      type: RuleEffectRowType,
      description: 'All areas together.',
      resolve: ({ rows }) => rows.find((row) => row.area_code === null) ?? NOBODY,
    }),
    areas: t.field({
      type: [RuleEffectRowType],
      description: 'By the programme’s areas; those without people are left out.',
      resolve: ({ rows }) =>
        rows
          .filter((row) => row.area_code !== null)
          .sort((a, b) => ((a.area_code ?? '') < (b.area_code ?? '') ? -1 : 1)),
    }),
    hasRuleInForce: t.exposeBoolean('hasRuleInForce', {
      description: 'A draft is compared with a rule; else with none.',
    }),
  }),
})

const NOBODY: AreaEffect = {
  area_code: null,
  judged: 0,
  eligible: 0,
  not_eligible: 0,
  unknown: 0,
  gained: 0,
  lost: 0,
  kept: 0,
}

builder.queryField('ruleEffect', (t) =>
  t.field({
    type: RuleEffectType,
    nullable: true,
    description:
      'Judges everybody whom I see where a programme has quotas; null where there is no such programme or no rule.',
    args: {
      programmeId: t.arg.id({ required: true, description: 'The programme.' }),
      draftRule: t.arg.string({ description: 'A rule that is not saved, as JSON; the one in force if left out.' }),
    },
    complexity: 100,
    resolve: async (_root, { programmeId, draftRule }, context) => {
      if (!mayReadProgrammes(context.actor)) return null
      const judged = await readJudgedBy(context, { programmeId, draftRule, people: 'ELIGIBLE' })
      if (judged === null) return null
      const rows = await context.read<AreaEffect>(
        plannedEachTime(countEffects(context.actor, context.reference, judged)),
      )
      return { rows, hasRuleInForce: judged.before !== null }
    },
  }),
)

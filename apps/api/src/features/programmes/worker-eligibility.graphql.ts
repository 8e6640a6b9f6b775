import type { Designation } from '@payung/domain/eligibility/eligibility-facts'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { WorkerType } from '../workers/public.ts'
import { type Explained, explainEligibility } from './explain-eligibility.ts'
import { loadProgramme } from './load-programme.ts'
import { ProgrammeType } from './programme.type.ts'
import { EligibilityOutcomeEnum } from './programme-enums.type.ts'
import { mayReadProgrammes } from './programmes.policy.ts'
import { type DesignationRow, findDesignations, findOpenJudging, type JudgingProgramme } from './programmes.queries.ts'
import { tellDesignations } from './tell-designations.ts'

export const EligibilityReasonType = builder.objectRef<BothWords>('EligibilityReason').implement({
  description: 'Why a rule refuses somebody, or which fact it misses; with the limit and the law.',
  fields: (t) => ({
    text: t.exposeString('id', { description: 'In Indonesian.' }),
    textEn: t.exposeString('en', { description: 'In English.' }),
  }),
})

const WorkerEligibilityType = builder.objectRef<Explained>('WorkerEligibility').implement({
  description: 'What the rule of an open programme says of a person today.',
  fields: (t) => ({
    programme: t.field({
      type: ProgrammeType,
      nullable: true,
      description: 'The programme.',
      resolve: ({ programmeId }, _args, context) => loadProgramme(context, programmeId),
    }),
    outcome: t.expose('outcome', { type: EligibilityOutcomeEnum, description: 'Admitted, refused, or open.' }),
    ruleVersion: t.exposeInt('ruleVersion', { description: 'The version of the rule that says so.' }),
    reasons: t.field({
      type: [EligibilityReasonType],
      description: 'Every condition that stands in the way; none for who is admitted.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

const ALL = 'all'
/** The same programmes for however many people are asked about at once. */
const loadJudging = batched<Context, string, readonly JudgingProgramme[]>(
  async (context) => new Map([[ALL, await context.read<JudgingProgramme>(findOpenJudging(today().toString()))]]),
)

const loadDesignations = batched<Context, string, readonly Designation[]>(async (context, keys) => {
  const people = [...new Set(keys.map((key) => key.split('/')[1] ?? ''))]
  if (!(await tellDesignations(context, people))) return new Map()
  const byProgramme = Map.groupBy(
    keys.map((key) => key.split('/')),
    ([programmeId = '']) => programmeId,
  )
  const judged = await Promise.all(
    [...byProgramme].map(async ([programmeId, pairs]) => {
      const workers = pairs.map(([, workerId = '']) => workerId)
      const rows = await context.read<DesignationRow>(findDesignations(programmeId, workers))
      const rowsOf = Map.groupBy(rows, ({ worker_id }) => worker_id)
      return workers.map((id) => [`${programmeId}/${id}`, rowsOf.get(id) ?? []] as const)
    }),
  )
  return new Map(judged.flat())
})

builder.objectFields(WorkerType, (t) => ({
  eligibility: t.field({
    type: [WorkerEligibilityType],
    description:
      'By the open programmes that have quotas where the person lives; without those that ask what others designate, to who was told enough of that today.',
    resolve: async (record, _args, context) => {
      if (!mayReadProgrammes(context.actor)) return []
      const programmes = (await loadJudging(context, ALL)) ?? []
      return explainEligibility(context.reference, record, programmes, ({ id }) =>
        loadDesignations(context, `${id}/${record.id}`),
      )
    },
  }),
}))

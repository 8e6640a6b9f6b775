import { builder } from '../../graphql/builder.ts'
import { JobType } from '../jobs/public.ts'
import { CheckResultType } from './check-result.type.ts'
import type { LeftCheck } from './decide-checks.ts'
import { loadCheckResult } from './load-checks.ts'

const LeftCheckType = builder.objectRef<LeftCheck>('LeftCheck').implement({
  description: 'A result that a decision of many has left, and why.',
  fields: (t) => ({
    result: t.field({
      type: CheckResultType,
      nullable: true,
      description: 'Which; null where it is no longer mine to see.',
      resolve: ({ resultId }, _args, context) => loadCheckResult(context, resultId),
    }),
    code: t.exposeString('code', { description: 'Why; for programs.' }),
    text: t.exposeString('id', { description: 'Why, and what to do, in Indonesian.' }),
    textEn: t.exposeString('en', { description: 'The same in English.' }),
  }),
})

builder.objectField(JobType, 'leftChecks', (t) =>
  t.field({
    type: [LeftCheckType],
    description: 'Of a decision of many results: the first two hundred that were left, each with why.',
    resolve: (job) => leftIn(job.result?.details?.['leftBecause']),
  }),
)

/** As the job has kept it. */
function leftIn(stored: unknown): LeftCheck[] {
  return Array.isArray(stored) ? stored.filter(isLeftCheck) : []
}

function isLeftCheck(it: unknown): it is LeftCheck {
  if (typeof it !== 'object' || it === null) return false
  const fields = new Map(Object.entries(it))
  return ['resultId', 'code', 'id', 'en'].every((key) => typeof fields.get(key) === 'string')
}

import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { filterValues } from '../../platform/filter-values.ts'
import { WorkerType } from '../workers/public.ts'
import { CheckAnswerEnum, CheckQuestionEnum } from './check-enums.type.ts'
import { CheckResultType } from './check-result.type.ts'
import {
  type CheckResultFilter,
  type CheckResultRow,
  countCheckResults,
  listCheckResults,
} from './check-results.queries.ts'
import { loadResultsOf } from './load-checks.ts'
import { assertMayReadChecks } from './verification.policy.ts'

const CheckResultFilterInput = builder.inputType('CheckResultFilter', {
  description: 'Any of the values within a field, all of the fields.',
  fields: (t) => ({
    questions: t.field({ type: [CheckQuestionEnum], description: 'To these questions.' }),
    answers: t.field({ type: [CheckAnswerEnum], description: 'With these answers.' }),
    requestId: t.id({ description: 'To this question to a register.' }),
    undecided: t.boolean({ description: 'Only what waits for a decision.' }),
  }),
})

function readFilter(filter: typeof CheckResultFilterInput.$inferInput | null | undefined): CheckResultFilter {
  return {
    questions: filterValues(filter?.questions),
    answers: filterValues(filter?.answers),
    requestId: filter?.requestId == null ? null : (uuidOf(filter.requestId, 'CheckRequest') ?? NOTHING),
    undecided: filter?.undecided ?? false,
  }
}

builder.queryField('checkResults', (t) =>
  t.connection(
    {
      type: CheckResultType,
      description: 'What was found about people whose records I may open, the newest first.',
      args: { filter: t.arg({ type: CheckResultFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { read, actor }) => {
        assertMayReadChecks(actor)
        const criteria = readFilter(filter)
        const request = readIdPage(args)
        return {
          ...connectionOf(await read<CheckResultRow>(listCheckResults(criteria, request)), request, ({ id }) => id),
          countAll: async () => (await read<{ count: number }>(countCheckResults(criteria)))[0]?.count ?? 0,
        }
      },
    },
    {
      name: 'CheckResultConnection',
      description: 'A page of them.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'CheckResultEdge' },
  ),
)

builder.objectField(WorkerType, 'checks', (t) =>
  t.field({
    type: [CheckResultType],
    description: 'What was found about this person in verification, the newest first.',
    resolve: async (record, _args, context) => [...((await loadResultsOf(context, record.id)) ?? [])],
  }),
)

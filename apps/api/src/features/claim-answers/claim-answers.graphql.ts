import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { AnswerUploadType } from './claim-answer.type.ts'
import { mayHandOver, mayHandOverUnmasked, mayReadAnswers, mayTakeAnswers } from './claim-answers.policy.ts'
import { type AnswerUploadRow, listUploads } from './claim-answers.queries.ts'
import { countClaimsToHandOver } from './claim-submissions.queries.ts'
import { loadAnswerUpload } from './load-claim-answers.ts'

builder.queryField('claimAnswerUpload', (t) =>
  t.field({
    type: AnswerUploadType,
    nullable: true,
    description: 'One answer of the insurer to my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => loadAnswerUpload(context, String(id)),
  }),
)

builder.queryField('claimAnswerUploads', (t) =>
  t.connection(
    {
      type: AnswerUploadType,
      description: 'Answers of the insurer to my government, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadAnswers(actor)
        const rows = mayRead ? await read<AnswerUploadRow>(listUploads(request)) : []
        return {
          ...connectionOf(rows, request, ({ id }) => id),
          ...{ mayRead, mayTake: mayTakeAnswers(actor), mayHandOver: mayHandOver(actor) },
          mayHandOverUnmasked: mayHandOverUnmasked(actor),
          countWaiting: async () =>
            mayRead ? ((await read<{ total: number }>(countClaimsToHandOver()))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'ClaimAnswerUploadConnection',
      description: 'A page of answers.',
      fields: (page) => ({
        mayRead: page.exposeBoolean('mayRead', { description: 'Whether answers are mine to read at all.' }),
        mayTake: page.exposeBoolean('mayTake', { description: 'Whether I may upload and apply an answer.' }),
        mayHandOver: page.exposeBoolean('mayHandOver', { description: 'Whether I may make the file for the insurer.' }),
        mayHandOverUnmasked: page.exposeBoolean('mayHandOverUnmasked', { description: 'The same with whole NIKs.' }),
        waitingCount: page.int({
          description: 'How many claims are submitted and not yet handed over; counted only when asked.',
          resolve: ({ countWaiting }) => countWaiting(),
        }),
      }),
    },
    { name: 'ClaimAnswerUploadEdge' },
  ),
)

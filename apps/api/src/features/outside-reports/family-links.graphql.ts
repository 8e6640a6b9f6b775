import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { mayReportOf } from '../claims/public.ts'
import { reloadWorker, WorkerType } from '../workers/public.ts'
import { giveFamilyLink, withdrawFamilyLink } from './family-link.ts'
import { type FamilyLinkRow, findOpenFamilyLinks, findReportedDead } from './family-links.queries.ts'
import { mayGiveFamilyLink } from './outside-reports.policy.ts'
import { pathOfFamily } from './public-family-words.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const FamilyLinkType = builder.objectRef<FamilyLinkRow>('FamilyLink').implement({
  description: 'A link by which the family of a person can still report. Its address is shown to nobody again.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To take it back.' }),
    madeAt: t.expose('made_at', { type: 'Instant', description: 'When it was given out.' }),
    expiresAt: t.expose('expires_at', { type: 'Instant', description: 'Until when it opens.' }),
  }),
})

const loadOpenLinks = batched<Context, string, readonly FamilyLinkRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<FamilyLinkRow>(findOpenFamilyLinks(ids)), (row) => row.worker_id),
)

const loadReportedDead = batched<Context, string, true>(async (context, ids) => {
  const rows = await context.read<{ worker_id: string }>(findReportedDead(ids))
  return new Map(rows.map((row) => [row.worker_id, true as const]))
})

builder.objectFields(WorkerType, (t) => ({
  familyLinks: t.field({
    type: [FamilyLinkType],
    description: 'Links by which the family can still report, the newest first; empty to who reports nothing of them.',
    resolve: async (worker, _args, context) =>
      mayReportOf(context.actor, worker) ? [...((await loadOpenLinks(context, worker.id)) ?? [])] : [],
  }),
  mayGiveFamilyLink: t.boolean({
    description: 'I may give the family of this person a link by which they report: not where a death is recorded.',
    resolve: async (worker, _args, context) =>
      mayGiveFamilyLink(context.actor, worker, (await loadReportedDead(context, worker.id)) === true),
  }),
}))

interface NewFamilyLink {
  readonly workerId: string
  readonly code: string
}

const NewFamilyLinkType = builder.objectRef<NewFamilyLink>('NewFamilyLink').implement({
  description: 'A link that was just given out. It is in this answer alone: nobody can read it again.',
  fields: (t) => ({
    path: t.string({
      description: 'Where the family opens it, without signing in, for 30 days.',
      resolve: ({ code }) => pathOfFamily(code),
    }),
    worker: t.field({
      type: WorkerType,
      description: 'Of whom.',
      resolve: ({ workerId }, _args, context) => reloadWorker(context, workerId),
    }),
  }),
})

builder.mutationFields((t) => ({
  giveFamilyLink: t.fieldWithInput({
    type: NewFamilyLinkType,
    description: 'Gives out a link by which the family reports what happened to a person whose record I keep.',
    errors,
    input: { workerId: t.input.id({ required: true, description: 'Of whom.' }) },
    resolve: (_root, { input }, context) => {
      const workerId = idOf(input.workerId, 'Worker')
      return context.write((tx) => giveFamilyLink(tx, context.actor, { workerId }))
    },
  }),
  withdrawFamilyLink: t.fieldWithInput({
    type: WorkerType,
    description: 'Takes back a link of a family by which nobody has reported yet.',
    errors,
    input: { linkId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const linkId = idOf(input.linkId, 'FamilyLink')
      const id = await context.write((tx) => withdrawFamilyLink(tx, context.actor, { linkId }))
      return reloadWorker(context, id)
    },
  }),
}))

import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { globalIdOf, idOf, isUuid, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { openForPage } from '../../platform/unopened-values.ts'
import { OnePersonRefusalType, onePersonRefusal, onePersonRefusalField } from '../access/public.ts'
import { TenantType } from '../areas/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { agencyNames, FieldChangeType, loadWorker, WorkerType } from '../workers/public.ts'
import { requestManyDecisions } from './decide-many-proposals.ts'
import { decideWorkerProposal } from './decide-worker-proposal.ts'
import { mayDecideProposals } from './proposals.policy.ts'
import {
  findOpenProposals,
  findProposals,
  listProposals,
  listProposingImports,
  type ProposalRow,
  type ProposingImport,
} from './proposals.queries.ts'
import { openProposal, proposedChanges } from './proposed-changes.ts'

const ProposalStateEnum = builder.enumType('ProposalState', {
  description: 'Whether somebody has decided; WITHDRAWN: its import was taken back before.',
  values: ['OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const,
})

const WorkerProposalType = builder.objectRef<ProposalRow>('WorkerProposal')

builder.node(WorkerProposalType, {
  description: 'What an import, a register or an upheld objection says differently of a person whom somebody keeps.',
  id: { resolve: (proposal) => proposal.id },
  loadOne: (id, context) => (isUuid(id) ? loadProposal(context, id) : null),
  fields: (t) => ({
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The record; null to who may not open it.',
      resolve: (proposal, _args, context) => loadWorker(context, proposal.worker_id),
    }),
    proposer: t.field({
      type: TenantType,
      description: 'Who says so.',
      resolve: (proposal, _args, { reference }) => tenantOf(reference, proposal.proposer_tenant_id),
    }),
    changes: t.field({
      type: [FieldChangeType],
      description: 'What the record says now, and what is proposed.',
      resolve: async (proposal, _args, context) => {
        const record = await loadWorker(context, proposal.worker_id)
        const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
        const facts = await openForPage(context, 'worker_proposal.changes_cipher', proposal.id, () =>
          openProposal(context.vault, proposal),
        )
        return proposedChanges(names, proposal, facts, record)
      },
    }),
    state: t.expose('state', { type: ProposalStateEnum, description: 'Whether it is decided.' }),
    createdAt: t.expose('created_at', { type: 'Instant', description: 'When it came.' }),
    isFromObjection: t.boolean({
      description: 'An objection against a list of the proposer was upheld and says so. Who sent it is not passed on.',
      resolve: ({ proposed_status: status, life_event_id: eventId }) => status !== null && eventId === null,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why the objection was upheld, or what was reported of the person; null of a proposal that was read in a file.',
    }),
    onePersonRefusal: onePersonRefusalField(t, 'PROPOSAL', {
      description: 'Why I would be refused to decide it although my roles allow it.',
      isDecidedHere: ({ state, tenant_id: custodianId }, { actor }) =>
        state === 'OPEN' && custodianId === actor.tenantId,
    }),
    decisionReason: t.exposeString('decision_reason', {
      nullable: true,
      description: 'What the custodian gave as the reason of the decision.',
    }),
  }),
})

const loadProposal = batched<Context, string, ProposalRow>(async (context, ids) => {
  const proposals = await context.read<ProposalRow>(findProposals(ids))
  return new Map(proposals.map((proposal) => [proposal.id, proposal]))
})

const loadOpenProposals = batched<Context, string, ProposalRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<ProposalRow>(findOpenProposals(ids)), (proposal) => proposal.worker_id),
)

builder.objectField(WorkerType, 'openProposals', (t) =>
  t.field({
    type: [WorkerProposalType],
    description: 'Proposals about this person that wait for a decision.',
    resolve: async (record, _args, context) => (await loadOpenProposals(context, record.id)) ?? [],
  }),
)

builder.queryField('workerProposals', (t) =>
  t.connection(
    {
      type: WorkerProposalType,
      description:
        'Proposals about people of mine, and those that I made; the newest first. A page holds 10, 25, 50 or 100.',
      args: {
        state: t.arg({ type: ProposalStateEnum, description: 'Only these.' }),
        importId: t.arg.id({ description: 'Only those that this import made.' }),
      },
      resolve: async (_root, args, { read }) => {
        const page = readIdPage(args)
        const importId = args.importId == null ? null : (uuidOf(args.importId, 'Import') ?? NOTHING)
        const fetched = await read<ProposalRow>(listProposals({ state: args.state ?? null, importId }, page))
        return connectionOf(fetched, page, ({ id }) => id)
      },
    },
    { name: 'WorkerProposalConnection' },
    { name: 'WorkerProposalEdge' },
  ),
)

const ProposingImportType = builder.objectRef<ProposingImport>('ProposingImport').implement({
  description: 'An import of somebody else that proposes something about people of mine.',
  fields: (t) => ({
    id: t.id({ description: 'To filter proposals by.', resolve: ({ import_id }) => globalIdOf('Import', import_id) }),
    proposer: t.field({
      type: TenantType,
      description: 'Whose import it is.',
      resolve: ({ proposer_tenant_id }, _args, { reference }) => tenantOf(reference, proposer_tenant_id),
    }),
    people: t.exposeInt('people', { description: 'Proposals that wait.' }),
    cameAt: t.expose('came_at', { type: 'Instant', description: 'When they came.' }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to decide any of them although my roles allow it.',
      resolve: ({ sample_id: proposalId }, _args, context) => onePersonRefusal(context, 'PROPOSAL', proposalId),
    }),
  }),
})

builder.queryField('proposingImports', (t) =>
  t.field({
    type: [ProposingImportType],
    description: 'Whose proposals wait for my decision, by import; the newest first.',
    resolve: (_root, _args, { read, actor }) =>
      mayDecideProposals(actor) ? read<ProposingImport>(listProposingImports()) : [],
  }),
)

builder.mutationField('decideWorkerProposals', (t) =>
  t.fieldWithInput({
    description: 'Decides every waiting proposal of one import alike, as a job; what a record cannot take stays open.',
    type: JobType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      importId: t.input.id({ required: true, description: 'The import that made them.' }),
      accept: t.input.boolean({ required: true, description: 'All of each; false refuses all of it.' }),
      reason: t.input.string({ description: 'Needed to refuse.' }),
    },
    resolve: async (_root, { input }, context) => {
      const importId = idOf(input.importId, 'Import')
      const asked = { importId, accept: input.accept, reason: input.reason ?? null }
      return getJob(context, await context.write((tx) => requestManyDecisions(tx, context.actor, asked)))
    },
  }),
)

builder.mutationField('decideWorkerProposal', (t) =>
  t.fieldWithInput({
    description: 'Takes chosen fields of a proposal over into the record, or refuses it.',
    type: WorkerProposalType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      proposalId: t.input.id({ required: true, description: 'The proposal.' }),
      accept: t.input.boolean({ required: true, description: 'False refuses all of it.' }),
      fields: t.input.stringList({ required: true, description: 'Fields to take over; empty to refuse.' }),
      reason: t.input.string({ description: 'Needed to refuse.' }),
    },
    resolve: async (_root, { input }, context) => {
      const proposalId = idOf(input.proposalId, 'WorkerProposal')
      await context.write((tx) => decideWorkerProposal(tx, context.actor, { ...input, proposalId }))
      const proposal = await loadProposal(context, proposalId)
      if (proposal === null) throw new Error('a decided proposal cannot be read back')
      return proposal
    },
  }),
)

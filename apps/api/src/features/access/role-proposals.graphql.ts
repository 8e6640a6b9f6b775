import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { AreaType } from '../areas/public.ts'
import { AppointmentInput } from './appointment-input.type.ts'
import { confirmRole, refuseRole } from './decide-role.ts'
import { countOfficials, listOfficials, type Official, type OfficialRole } from './officials.queries.ts'
import { assertManagesPeople } from './people.policy.ts'
import { proposeRole } from './propose-role.ts'
import { ConfirmerRefusalEnum, RoleProposalStateEnum } from './role-proposal-enums.type.ts'
import { countRoleProposals, listRoleProposals, type RoleProposal } from './role-proposals.queries.ts'
import { RoleEnum } from './viewer.type.ts'

interface Counted {
  readonly total: number
}

const RoleProposalType = builder.objectRef<RoleProposal>('RoleProposal').implement({
  description: 'A role that checks or signs and waits for a second administrator. It opens nothing yet.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    tenantName: t.exposeString('tenantName', {
      nullable: true,
      description: 'The organisation it is for, where that is not my own.',
    }),
    userName: t.exposeString('userName', { description: 'Whom it is for.' }),
    userEmail: t.exposeString('userEmail', { description: 'Their sign-in address.' }),
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area it reaches; null for the whole organisation.',
      resolve: ({ areaPrefix }, _args, { reference }) => reference.areas.get(areaPrefix) ?? null,
    }),
    agencyName: t.exposeString('agencyName', { nullable: true, description: 'The agency it is limited to.' }),
    lastDay: t.expose('lastDay', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Its last day; null has no end.',
    }),
    proposerName: t.exposeString('proposerName', { description: 'Who proposed it.' }),
    proposedAt: t.expose('proposedAt', { type: 'Instant', description: 'When.' }),
    officialName: t.exposeString('officialName', { description: 'Name in the appointment.' }),
    officialPost: t.exposeString('officialPost', { description: 'Post in the appointment.' }),
    appointmentNumber: t.exposeString('appointmentNumber', { description: 'Number of the appointment.' }),
    appointedOn: t.expose('appointedOn', { type: 'CalendarDate', description: 'Day of the appointment.' }),
    whyNot: t.expose('whyNot', {
      type: ConfirmerRefusalEnum,
      nullable: true,
      description: 'Why I may not confirm it; null where I may.',
    }),
  }),
})

const OfficialRoleType = builder.objectRef<OfficialRole>('OfficialRole').implement({
  description: 'A role that was proposed with an appointment, and what became of it.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    state: t.expose('state', { type: RoleProposalStateEnum, description: 'How it stands.' }),
    email: t.exposeString('email', { nullable: true, description: 'Sign-in address of the person it is for.' }),
    decidedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was decided.',
      resolve: ({ decidedAt }) => (decidedAt === null ? null : new Date(decidedAt)),
    }),
    deciderName: t.exposeString('deciderName', {
      nullable: true,
      description: 'Who decided; null before that, and where the province did.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused.' }),
  }),
})

const OfficialType = builder.objectRef<Official>('Official').implement({
  description: 'An entry of the register of officials: the appointment behind roles that check or sign.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    name: t.exposeString('name', { description: 'As the appointment has it.' }),
    post: t.exposeString('post', { description: 'The post.' }),
    number: t.exposeString('number', { description: 'Number of the appointment.' }),
    appointedOn: t.expose('appointedOn', { type: 'CalendarDate', description: 'Its day.' }),
    roles: t.field({
      type: [OfficialRoleType],
      description: 'The roles that rest on it.',
      resolve: ({ roles }) => [...roles],
    }),
  }),
})

builder.queryFields((t) => ({
  roleProposals: t.connection(
    {
      type: RoleProposalType,
      description:
        'Roles that wait for a second administrator, the oldest first; the province also sees those of organisations without one.',
      resolve: async (_root, args, { actor, read }) => {
        assertManagesPeople(actor)
        const request = readIdPage(args)
        const fetched = await read<RoleProposal>(listRoleProposals(request))
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (await read<Counted>(countRoleProposals()))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'RoleProposalConnection',
      description: 'A page of roles that wait.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many wait; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'RoleProposalEdge' },
  ),
  officials: t.connection(
    {
      type: OfficialType,
      description:
        'The register of officials of my tenant, the newest appointment first; for those who look after people.',
      resolve: async (_root, args, { actor, read }) => {
        assertManagesPeople(actor)
        const request = readPageRequest(args)
        const fetched = await read<Official>(listOfficials(request))
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () => (await read<Counted>(countOfficials()))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'OfficialConnection',
      description: 'A page of the register.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many entries there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'OfficialEdge' },
  ),
}))

builder.mutationFields((t) => ({
  proposeRole: t.fieldWithInput({
    description: 'Proposes a role that checks or signs; it takes effect when a second administrator confirms it.',
    type: RoleProposalType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      userId: t.input.id({ required: true, description: 'The person.' }),
      role: t.input.field({ type: RoleEnum, required: true, description: 'The role.' }),
      areaPrefix: t.input.string({
        description: 'Code of the area; without area and agency, as the person’s other roles.',
      }),
      agencyId: t.input.id({ description: 'Limits it to the work of one agency.' }),
      validUntil: t.input.field({ type: 'CalendarDate', description: 'Its last day.' }),
      official: t.input.field({ type: AppointmentInput, required: true, description: 'The appointment behind it.' }),
    },
    resolve: (_root, { input }, { actor, write }) => write((tx) => proposeRole(tx, actor, input)),
  }),
  confirmRole: t.fieldWithInput({
    description: 'Confirms a role that another administrator has proposed.',
    type: RoleProposalType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { proposalId: t.input.id({ required: true, description: 'The proposal.' }) },
    resolve: (_root, { input }, { actor, write }) => write((tx) => confirmRole(tx, actor, input)),
  }),
  refuseRole: t.fieldWithInput({
    description: 'Refuses a proposed role, or takes back one’s own proposal.',
    type: RoleProposalType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      proposalId: t.input.id({ required: true, description: 'The proposal.' }),
      reason: t.input.string({ required: true, description: 'Why, in at least three letters.' }),
    },
    resolve: (_root, { input }, { actor, write }) => write((tx) => refuseRole(tx, actor, input)),
  }),
}))

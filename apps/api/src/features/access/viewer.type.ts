import { isDemoOnNetwork } from '../../config.ts'
import { builder } from '../../graphql/builder.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { SignedInUser } from '../../platform/context.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { findAgency } from './agency.queries.ts'
import { AgencyType } from './agency.type.ts'
import { findTitle } from './viewer.queries.ts'

export const RoleEnum = builder.enumType('Role', {
  description: 'What a membership allows; see the guide to roles.',
  values: [
    'ADMINISTRATOR',
    'OFFICER',
    'VERIFIER',
    'LEGAL_REVIEWER',
    'APPROVER',
    'TREASURER',
    'VIEWER',
    'AUDITOR',
  ] as const,
})

interface Viewer {
  readonly user: SignedInUser
  readonly actor: Actor | null
}

const ViewerScopeType = builder.objectRef<Actor>('ViewerScope').implement({
  description: 'The part of the tenant that I see.',
  fields: (t) => ({
    areaPrefix: t.string({ description: 'Empty for the whole tenant.', resolve: (actor) => actor.areaScope }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area of that prefix.',
      resolve: (actor, _args, { reference }) => reference.areas.get(actor.areaScope) ?? null,
    }),
    agency: t.field({
      type: AgencyType,
      nullable: true,
      description: 'The agency to whose work I am limited.',
      resolve: ({ agencyId }, _args, { read }) => (agencyId === null ? null : findAgency(read, agencyId)),
    }),
  }),
})

export const UserType = builder
  .objectRef<{ id: string; name: string; email: string; title?: string | null }>('User')
  .implement({
    description: 'A person who signs in.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Stable.' }),
      name: t.exposeString('name', { description: 'As they are addressed.' }),
      email: t.exposeString('email', { description: 'Their sign-in address.' }),
      title: t.string({ nullable: true, description: 'Their position.', resolve: (user) => user.title ?? null }),
    }),
  })

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who I am, where, and what I may do; the console builds its menu from it.',
  fields: (t) => ({
    user: t.field({
      type: UserType,
      description: 'Myself.',
      resolve: async (viewer, _args, { read }) => ({
        ...viewer.user,
        // The position is kept with the person, not with the account; without a tenant nothing is read.
        title: viewer.actor === null ? null : await findTitle(read, viewer.user.id),
      }),
    }),
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description:
        'Where I am working now; null while a second factor is still to be set up, or without any membership.',
      resolve: (viewer, _args, { reference }) => reference.tenants.get(viewer.actor?.tenantId ?? '') ?? null,
    }),
    tenants: t.field({
      type: [TenantType],
      description: 'Everywhere I may work; choose with the header x-payung-tenant.',
      resolve: (_viewer, _args, { choices, reference }) =>
        choices.flatMap((choice) => reference.tenants.get(choice.tenantId) ?? []),
    }),
    roles: t.field({
      type: [RoleEnum],
      description: 'My roles here.',
      resolve: (viewer) => [...(viewer.actor?.roles ?? [])],
    }),
    permissions: t.stringList({
      description: 'What they allow.',
      resolve: (viewer) => [...(viewer.actor?.permissions ?? [])].sort(),
    }),
    scope: t.field({
      type: ViewerScopeType,
      nullable: true,
      description: 'The part of the tenant that I see.',
      resolve: (viewer) => viewer.actor,
    }),
    secondFactorMissing: t.boolean({
      description: 'My role asks for a second factor that I have not set up: nothing else works before.',
      resolve: (_viewer, _args, context) => context.secondFactorMissing,
    }),
    secondFactor: t.boolean({ description: 'Whether I use one.', resolve: (viewer) => viewer.user.secondFactor }),
    sessionExpiresAt: t.field({
      type: 'Instant',
      description: 'When I must sign in again, unless I go on working.',
      resolve: (viewer) => viewer.user.sessionExpiresAt,
    }),
    demo: t.boolean({
      description: 'All people here are invented.',
      resolve: (_viewer, _args, { services }) => services.config.PAYUNG_DEMO !== 'off',
    }),
    demoOnNetwork: t.boolean({
      description: 'Other machines reach this demo, and everybody may know its password: every page says so.',
      resolve: (_viewer, _args, { services }) => isDemoOnNetwork(services.config),
    }),
    today: t.field({
      type: 'CalendarDate',
      description: 'The day it is in the province.',
      resolve: () => today().toString(),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Myself; null when nobody is signed in.',
    resolve: (_root, _args, context) =>
      context.user === null ? null : { user: context.user, actor: context.actorOrNull },
  }),
)

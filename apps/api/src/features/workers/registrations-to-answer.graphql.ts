import { builder } from '../../graphql/builder.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { TenantType } from '../areas/public.ts'
import { findRegistrationsToAnswer, type RegistrationsRow } from './to-answer.queries.ts'
import { mayAnswerRegistrations } from './workers.policy.ts'

const RegistrationsType = builder.objectRef<RegistrationsRow>('RegistrationsToAnswer').implement({
  description: 'Registrations of one government that wait for the insurer.',
  fields: (t) => ({
    government: t.field({
      type: TenantType,
      description: 'Who keeps these people.',
      resolve: ({ keeper_tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    people: t.exposeInt('people', { description: 'How many of them wait.' }),
    since: t.expose('since', { type: 'CalendarDate', description: 'Day on which the first of them was sent.' }),
  }),
})

builder.queryField('registrationsToAnswer', (t) =>
  t.field({
    type: [RegistrationsType],
    description:
      'Registrations that my insurer was sent and has not answered, by government; nothing for anybody else.',
    resolve: async (_root, _args, { read, actor }) =>
      mayAnswerRegistrations(actor) ? await read<RegistrationsRow>(findRegistrationsToAnswer()) : [],
  }),
)

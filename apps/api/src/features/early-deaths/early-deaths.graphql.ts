import { EARLY_DEATH_DAYS, earlyDeathMonths, earlyDeathsPerThousand } from '@payung/domain/benefit/early-death'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import { ClaimType, loadClaim } from '../claims/public.ts'
import { mayReadEarlyDeaths } from './early-deaths.policy.ts'
import { type EarlyDeathRow, findEarlyDeaths } from './early-deaths.queries.ts'

const DimensionEnum = builder.enumType('EarlyDeathDimension', {
  description: 'By what people are counted: where they live, or who registered them.',
  values: ['VILLAGE', 'REGISTRAR'] as const,
})

const GroupType = builder.objectRef<EarlyDeathRow>('EarlyDeathGroup').implement({
  description: 'A place or registrar with early deaths. A sign to look, and no accusation.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: DimensionEnum, description: 'A place or a registrar.' }),
    name: t.string({
      nullable: true,
      description: 'Null for those of fewer than ten people, together.',
      resolve: ({ agency, dimension, key }, _args, { reference }) =>
        agency ??
        (dimension === 'VILLAGE' ? reference.areas.get(key ?? '')?.name : reference.tenants.get(key ?? '')?.name) ??
        null,
    }),
    district: t.string({
      nullable: true,
      description: 'Of a village.',
      resolve: ({ dimension, key }, _args, { reference }) =>
        (dimension === 'VILLAGE' && reference.areas.get(reference.areas.get(key ?? '')?.parentCode ?? '')?.name) ||
        null,
    }),
    enrolled: t.exposeInt('enrolled', {
      description: 'People whose protection began in these months; never fewer than ten.',
    }),
    died: t.exposeInt('died', { description: 'Of them, who died within the days.' }),
    perThousand: t.int({
      description: 'Of a thousand enrolled.',
      resolve: ({ died, enrolled }) => earlyDeathsPerThousand(died, enrolled),
    }),
    cases: t.field({
      type: [ClaimType],
      description: 'Their claims, for who reads claims; none to an auditor, who asks an officer.',
      resolve: async ({ claim_ids: ids }, _args, context) =>
        (await Promise.all(ids.map((id) => loadClaim(context, id)))).filter((claim) => claim !== null),
    }),
  }),
})

interface Report {
  readonly from: string
  readonly until: string
  readonly groups: readonly EarlyDeathRow[]
}

const ReportType = builder.objectRef<Report>('EarlyDeathReport').implement({
  description: 'Deaths soon after protection began, by village and by registrar.',
  fields: (t) => ({
    days: t.int({ description: 'What soon means.', resolve: () => EARLY_DEATH_DAYS }),
    from: t.expose('from', { type: 'CalendarDate', description: 'The first month of enrolment.' }),
    until: t.expose('until', { type: 'CalendarDate', description: 'The last month of enrolment, by its first day.' }),
    groups: t.field({
      type: [GroupType],
      description:
        'Villages first, then registrars, the greatest share first. Who has no early death stands in neither.',
      resolve: ({ groups }) => [...groups],
    }),
  }),
})

builder.queryField('earlyDeaths', (t) =>
  t.field({
    type: ReportType,
    nullable: true,
    description: 'Deaths soon after protection began; null to who does not audit a government.',
    args: {
      from: t.arg({
        type: 'CalendarDate',
        description: 'From this month of enrolment on; eleven months ago where left out.',
      }),
      until: t.arg({ type: 'CalendarDate', description: 'Up to this month of enrolment; this one where left out.' }),
    },
    resolve: async (_root, args, { read, actor }) => {
      if (!mayReadEarlyDeaths(actor)) return null
      const usual = earlyDeathMonths(today().toString())
      const [from, until] = [args.from ?? usual.from, args.until ?? usual.until]
      const statement = findEarlyDeaths(from, until, EARLY_DEATH_DAYS, DISCLOSURE_BASE.PUBLIC)
      return { from, until, groups: await read<EarlyDeathRow>(statement) }
    },
  }),
)

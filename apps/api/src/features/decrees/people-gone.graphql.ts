import { builder } from '../../graphql/builder.ts'
import { type GoneCountRow, type GonePersonRow, GonePersonType } from '../cohorts/public.ts'
import { DecreeType } from './decree.type.ts'
import { countGoneEntries, countLeftOut, findGoneEntries, findLeftOut } from './people-gone.queries.ts'

const SHOWN = 100

builder.objectFields(DecreeType, (t) => ({
  gone: t.field({
    type: [GonePersonType],
    description:
      'Of a designation that is not signed: who of its annex has died, moved, withdrawn, come to serve the state or been noted as a foreigner since the lock, or is outside the ages of a first registration on the first day of its cover; at most a hundred.',
    resolve: (decree, _args, { read }) => read<GonePersonRow>(findGoneEntries(decree.id, SHOWN)),
  }),
  goneCount: t.int({
    description: 'How many have gone; who submits or signs says that they know.',
    resolve: async (decree, _args, { read }) =>
      (await read<GoneCountRow>(countGoneEntries(decree.id))).reduce((sum, { people }) => sum + people, 0),
  }),
  leftOut: t.field({
    type: [GonePersonType],
    description:
      'Of its locked cohort, whom its annex leaves out because they had gone or the law bars them; at most a hundred.',
    resolve: (decree, _args, { read }) => read<GonePersonRow>(findLeftOut(decree.id, SHOWN)),
  }),
  leftOutCount: t.int({
    description: 'How many it leaves out.',
    resolve: async (decree, _args, { read }) => (await read<{ total: number }>(countLeftOut(decree.id)))[0]?.total ?? 0,
  }),
}))

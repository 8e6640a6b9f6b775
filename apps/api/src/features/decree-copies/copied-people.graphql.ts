import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { idOf } from '../../graphql/ids.ts'
import { NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AreaType, OccupationType, PublishedGroupType } from '../areas/public.ts'
import { DecreeChangeEnum } from '../decrees/public.ts'
import { countExaminedPeople, type ExaminedPersonRow, listExaminedPeople } from './copied-people.queries.ts'
import { mayExamineCopies } from './decree-copies.policy.ts'
import { DecreeCopyType } from './decree-copy.type.ts'
import { examineCopy } from './examine-copy.ts'
import { loadCopiedGroups } from './load-copied-groups.ts'
import { loadCopy, loadExaminable } from './load-copy.ts'

const ExaminedPersonType = builder.objectRef<ExaminedPersonRow>('ExaminedPerson').implement({
  description: 'Somebody whom a decree names, as an auditor of a company sees them.',
  fields: (t) => ({
    place: t.exposeInt('entry_no', { description: 'Their place in the annex.' }),
    initials: t.exposeString('initials', { description: 'The first letters of their name.' }),
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where.',
      resolve: ({ district_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they do; null for nobody knows.',
      resolve: ({ occupation_code: code }, _args, { reference }) => reference.occupations.get(code ?? '') ?? null,
    }),
    change: t.expose('change', { type: DecreeChangeEnum, description: 'What the decree says of them.' }),
  }),
})

builder.objectFields(DecreeCopyType, (t) => ({
  groups: t.field({
    type: [PublishedGroupType],
    description:
      'For a company: whom its annex names, by district and occupation. None for everybody else, and where `groupsWithheld` or `groupsWaiting`.',
    complexity: { multiplier: 3 },
    resolve: async ({ id }, _args, context) => {
      const groups = await loadCopiedGroups(context, id)
      return groups === null || typeof groups === 'string' ? [] : [...groups]
    },
  }),
  groupsWithheld: t.boolean({
    description:
      'For a company: it was shown figures of people of the same government within twelve months before, so it is shown none of these.',
    resolve: async ({ id }, _args, context) => (await loadCopiedGroups(context, id)) === 'WITHHELD',
  }),
  groupsWaiting: t.boolean({
    description: 'For a company: these are not published yet; they come within minutes.',
    resolve: async ({ id }, _args, context) => (await loadCopiedGroups(context, id)) === 'WAITING',
  }),
  mayExamine: t.boolean({
    description:
      'Whether I may open its people by their initials: an auditor of a company whose agreement it rests on, and that pays for it.',
    resolve: async ({ id }, _args, context) => (await loadExaminable(context, id)) === true,
  }),
}))

builder.objectField(DecreeCopyType, 'examined', (t) =>
  t.connection(
    {
      type: ExaminedPersonType,
      description:
        'Its people by their initials, in the order of the annex, for a day after I opened them; nobody else.',
      resolve: async ({ id }, args, { actor, read }) => {
        const request = readNumberPage(args)
        const mayExamine = mayExamineCopies(actor)
        const fetched = mayExamine ? await read<ExaminedPersonRow>(listExaminedPeople(id, request)) : []
        return {
          ...connectionOf(fetched, request, ({ entry_no: place }) => String(place)),
          countAll: async () =>
            mayExamine ? ((await read<{ total: number }>(countExaminedPeople(id)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'ExaminedPersonConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ExaminedPersonEdge' },
  ),
)

builder.mutationField('examineCopy', (t) =>
  t.fieldWithInput({
    type: DecreeCopyType,
    description:
      'Opens the people of a decree to me by their initials, as an auditor of a company whose agreement it rests on; who, when and why is logged, also at its government.',
    errors: { types: [ValidationError, NotAllowedError, NotFoundError] },
    input: {
      copyId: t.input.id({ required: true, description: 'The copy.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) =>
        examineCopy(tx, context.actor, { copyId: idOf(input.copyId, 'DecreeCopy'), reason: input.reason }),
      )
      const copy = await loadCopy(context, id)
      if (copy === null) throw new NotFoundError()
      return copy
    },
  }),
)

import { builder } from '../../graphql/builder.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { ClaimType, isTotalDisability } from '../claims/public.ts'
import { FamilyType } from './family.type.ts'
import { loadFamily, loadScholarship } from './load-scholarships.ts'
import { ScholarshipType } from './scholarship.type.ts'
import { mayReadScholarships } from './scholarships.policy.ts'

builder.queryField('scholarship', (t) =>
  t.field({
    type: ScholarshipType,
    nullable: true,
    description: 'The scholarship of one child of a family of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Scholarship')
      return uuid === null ? null : loadScholarship(context, uuid)
    },
  }),
)

builder.objectField(ClaimType, 'scholarshipFamily', (t) =>
  t.field({
    type: FamilyType,
    nullable: true,
    description:
      'The children who may get a scholarship; null for an event that gives none, and where the law of its day is not in the reference data.',
    resolve: async ({ id }, _args, context) => {
      const family = mayReadScholarships(context.actor) ? await loadFamily(context, id) : null
      if (family === null) return null
      return family.event.kind === 'DEATH' || (await isTotalDisability(context, id)) ? family : null
    },
  }),
)

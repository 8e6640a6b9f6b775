import { builder } from '../../graphql/builder.ts'
import { AreaLevelEnum, AreaType, EcosystemType, OccupationType, TenantType } from './area.type.ts'

builder.queryFields((t) => ({
  areas: t.field({
    type: [AreaType],
    description: 'Areas below one area, of one level, or whose name begins with a text; at most 500.',
    args: {
      parentCode: t.arg.string({ description: 'Directly below this area.' }),
      level: t.arg({ type: AreaLevelEnum, description: 'Of this level only.' }),
      search: t.arg.string({ description: 'Part of the name.' }),
    },
    resolve: (_root, { parentCode, level, search }, { reference }) => {
      const from = parentCode == null ? [...reference.areas.values()] : (reference.childrenOf.get(parentCode) ?? [])
      const sought = search?.trim().toLowerCase().slice(0, 60)
      return from
        .filter(
          (area) =>
            (level == null || area.level === level) &&
            (sought === undefined || area.name.toLowerCase().includes(sought)),
        )
        .slice(0, 500)
    },
  }),
  area: t.field({
    type: AreaType,
    nullable: true,
    description: 'One area by its official code.',
    args: { code: t.arg.string({ required: true, description: '`61.12.05.2003`' }) },
    resolve: (_root, { code }, { reference }) => reference.areas.get(code) ?? null,
  }),
  occupations: t.field({
    type: [OccupationType],
    description: 'The catalogue of occupations.',
    resolve: (_root, _args, { reference }) => [...reference.occupations.values()],
  }),
  ecosystems: t.field({
    type: [EcosystemType],
    description: 'The four ecosystems.',
    resolve: (_root, _args, { reference }) => [...reference.ecosystems.values()],
  }),
  tenants: t.field({
    type: [TenantType],
    description: 'The directory of organisations.',
    resolve: (_root, _args, { reference }) => [...reference.tenants.values()],
  }),
}))

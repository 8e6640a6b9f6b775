import { builder } from '../../graphql/builder.ts'
import type { AreaRecord, EcosystemRecord, OccupationRecord, TenantRecord } from '../../platform/reference-data.ts'

export const AreaLevelEnum = builder.enumType('AreaLevel', {
  description: 'Province, regency or city, district, village or kelurahan.',
  values: ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const,
})
export const AreaKindEnum = builder.enumType('AreaKind', {
  description: 'What the area is called in its own law.',
  values: ['PROVINCE', 'REGENCY', 'CITY', 'DISTRICT', 'KELURAHAN', 'DESA'] as const,
})
export const TenantKindEnum = builder.enumType('TenantKind', {
  description: 'What sort of organisation.',
  values: [
    'PROVINCE',
    'REGENCY',
    'CITY',
    'COMPANY',
    'INSURER_REGION',
    'INSURER_BRANCH',
    'INSTITUTION',
    'AGENT_PARTNER',
  ] as const,
})

export const AreaType = builder.objectRef<AreaRecord>('Area')
export const TenantType = builder.objectRef<TenantRecord>('Tenant')
export const EcosystemType = builder.objectRef<EcosystemRecord>('Ecosystem')
export const OccupationType = builder.objectRef<OccupationRecord>('Occupation')

builder.node(AreaType, {
  description: 'A province, regency or city, district, or village, with its official code.',
  id: { resolve: (area) => area.code },
  loadOne: (code, { reference }) => reference.areas.get(code) ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Official code, `61.12.05.2003`.' }),
    level: t.expose('level', { type: AreaLevelEnum, description: 'Its level.' }),
    kind: t.expose('kind', { type: AreaKindEnum, description: 'Its kind.' }),
    name: t.exposeString('name', { description: 'Its name without a title: `Kubu Raya`.' }),
    population: t.exposeInt('population', { nullable: true, description: 'People, December 2024, where known.' }),
    parent: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area around it.',
      resolve: (area, _args, { reference }) => reference.areas.get(area.parentCode ?? '') ?? null,
    }),
    path: t.field({
      type: [AreaType],
      description: 'From the province down to the area itself.',
      resolve: (area, _args, { reference }) => {
        const path: AreaRecord[] = []
        for (let at: AreaRecord | undefined = area; at !== undefined; at = reference.areas.get(at.parentCode ?? ''))
          path.unshift(at)
        return path
      },
    }),
    custodian: t.field({
      type: TenantType,
      nullable: true,
      description: 'Who keeps the records of people living here.',
      resolve: (area, _args, { reference }) => reference.tenants.get(area.custodianTenantId ?? '') ?? null,
    }),
  }),
})

builder.node(TenantType, {
  description: 'An organisation that works with Payung: a government, a company, the insurer.',
  id: { resolve: (tenant) => tenant.id },
  loadOne: (id, { reference }) => reference.tenants.get(id) ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Area code of a government, a short word for others.' }),
    kind: t.field({ type: TenantKindEnum, description: 'What sort.', resolve: (tenant) => tenant.kind as 'PROVINCE' }),
    name: t.exposeString('name', { description: 'Official name.' }),
    shortName: t.exposeString('shortName', { description: 'As it is said.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'The area of a government.',
      resolve: (tenant, _args, { reference }) => reference.areas.get(tenant.areaCode ?? '') ?? null,
    }),
  }),
})

EcosystemType.implement({
  description: 'One of the four ecosystems in which workers are reached.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable.' }),
    nameId: t.exposeString('nameId', { description: 'Indonesian name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
  }),
})

OccupationType.implement({
  description: 'An occupation of the catalogue.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable.' }),
    nameId: t.exposeString('nameId', { description: 'Indonesian name.' }),
    nameEn: t.exposeString('nameEn', { description: 'English name.' }),
    ecosystem: t.field({
      type: EcosystemType,
      description: 'Where it belongs.',
      resolve: (occupation, _args, { reference }) => {
        const ecosystem = reference.ecosystems.get(occupation.ecosystemCode)
        if (ecosystem === undefined) throw new Error(`ecosystem ${occupation.ecosystemCode} is missing`)
        return ecosystem
      },
    }),
  }),
})

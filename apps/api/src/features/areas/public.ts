export { AreaType, EcosystemType, OccupationType, TenantType } from './area.type.ts'
export { PublishedGroupType } from './published-group.type.ts'

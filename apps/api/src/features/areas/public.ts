export { AreaType, EcosystemType, OccupationType, TenantType } from './area.type.ts'

export { ContributionType, TariffRefusalType } from './contribution.graphql.ts'
export { loadTariffs, readTariffs } from './load-tariffs.ts'

export { mayDecideOutsideReports } from './outside-reports.policy.ts'
export { countReportsToDecide, longestReport } from './outside-reports.queries.ts'
export { publicFamilyPage, publicFamilyReport } from './public-family-link.ts'

import './outside-report.type.ts'
import './outside-reports.graphql.ts'

import './family-links.graphql.ts'
import './forget-family-phones.ts'
import './outside-report.type.ts'
import './outside-reports.graphql.ts'

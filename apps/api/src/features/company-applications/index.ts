import './company-application.type.ts'
import './company-applications.graphql.ts'
import './change-company-applications.graphql.ts'
import './forget-company-applications.ts'

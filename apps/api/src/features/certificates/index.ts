import './certificate.type.ts'
import './certificates.graphql.ts'

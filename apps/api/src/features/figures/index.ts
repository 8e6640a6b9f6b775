import './figure.type.ts'
import './coverage.graphql.ts'

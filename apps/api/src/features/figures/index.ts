import './figure.type.ts'
import './coverage.graphql.ts'
import './figure-entries.graphql.ts'
import './change-figures.graphql.ts'

import './tariff.type.ts'
import './contribution.graphql.ts'
import './tariff-changes.graphql.ts'

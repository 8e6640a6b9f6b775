import './replacements.graphql.ts'

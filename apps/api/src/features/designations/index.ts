import './designations.graphql.ts'

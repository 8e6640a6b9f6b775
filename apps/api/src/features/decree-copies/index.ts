import './decree-copies.graphql.ts'

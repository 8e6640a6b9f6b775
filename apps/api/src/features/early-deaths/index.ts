import './early-deaths.graphql.ts'

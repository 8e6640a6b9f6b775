import './simulation.graphql.ts'

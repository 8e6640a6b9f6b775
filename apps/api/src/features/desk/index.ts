import './desk.graphql.ts'

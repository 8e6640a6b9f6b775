import './home.graphql.ts'

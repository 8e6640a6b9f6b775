import './saved-views.graphql.ts'

import './former-names.graphql.ts'

import './custody.graphql.ts'
import './move-documents.ts'

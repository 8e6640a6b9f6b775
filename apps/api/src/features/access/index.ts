import './viewer.type.ts'
import './agency.type.ts'
import './members.graphql.ts'
import './invitations.graphql.ts'

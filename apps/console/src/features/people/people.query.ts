import { graphql, type ResultOf } from '../../graphql.ts'

export const PeopleQuery = graphql(`
  query People {
    members {
      user { id name email title }
      secondFactor
      memberships {
        id
        role
        areaPrefix
        area { code name level parent { name level } }
        agency { id name }
        validFrom
        validUntil
        ended
        appointed
        countsApartUntil
      }
    }
    invitations { id email name roles areaPrefix expiresAt state }
    roleProposals(first: 100) {
      totalCount
      edges {
        node {
            id
            tenantName
            userName
            userEmail
            role
            area { code name level parent { name level } }
            agencyName
            lastDay
            proposerName
            proposedAt
            officialName
            officialPost
            appointmentNumber
            appointedOn
            whyNot
        }
      }
    }
    secondFactorRoles
    tenantSeat
  }
`)

export type People = ResultOf<typeof PeopleQuery>
export type Member = People['members'][number]
export type Membership = Member['memberships'][number]
export type RoleProposal = People['roleProposals']['edges'][number]['node']
export type Invitation = People['invitations'][number]

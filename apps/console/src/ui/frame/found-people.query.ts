import { graphql } from '../../graphql.ts'

/** As the list of people searches: by name, or by a whole NIK or KPJ, among those whom the viewer may see. */
export const FoundPeopleQuery = graphql(`
  query FoundPeople($search: String!, $first: Int!) {
    workers(first: $first, search: $search) {
      edges { node { id name village { name } regency { name } maskedNationalId } }
    }
  }
`)

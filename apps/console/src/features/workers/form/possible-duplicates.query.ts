import { graphql, type ResultOf } from '../../../graphql.ts'

export const PossibleDuplicatesQuery = graphql(`
  query PossibleDuplicates($nationalId: String, $name: String, $birthDate: CalendarDate, $villageCode: String) {
    possibleDuplicates(nationalId: $nationalId, name: $name, birthDate: $birthDate, villageCode: $villageCode) {
      workerId
      name
      maskedNationalId
      birthDate
      village { code name }
      sameNationalId
    }
  }
`)

export type Duplicate = ResultOf<typeof PossibleDuplicatesQuery>['possibleDuplicates'][number]

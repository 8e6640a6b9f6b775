import { graphql, type ResultOf } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'

const ThresholdSettings = graphql(`
  fragment ThresholdSettings on DuplicateThresholdSettings @_unmask {
    maySet
    latestId
    inForce { id possible obvious own validFrom }
    history { id possible obvious own validFrom validUntil standing because setAt setBy { id name } }
  }
`)

export type ThresholdSettings = ResultOf<typeof ThresholdSettings>
export type Thresholds = ThresholdSettings['history'][number]

export const ThresholdsQuery = graphql(
  `
    query DuplicateThresholds {
      duplicateThresholds { ...ThresholdSettings }
    }
  `,
  [ThresholdSettings],
)

export const ThresholdEffectQuery = graphql(`
  query DuplicateThresholdEffect($possible: Int!, $obvious: Int!) {
    duplicateThresholdEffect(possible: $possible, obvious: $obvious) { obvious possible dropped unsought }
  }
`)

export const SetThresholdsMutation = graphql(
  `
    mutation SetDuplicateThresholds($input: SetDuplicateThresholdsInput!) {
      setDuplicateThresholds(input: $input) {
        __typename
        ... on SetDuplicateThresholdsSuccess { data { ...ThresholdSettings } }
        ...Problem
      }
    }
  `,
  [ThresholdSettings, Problem],
)

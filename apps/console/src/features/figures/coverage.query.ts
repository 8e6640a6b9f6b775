import { graphql, type ResultOf } from '../../graphql.ts'

const FigureParts = graphql(`
  fragment FigureParts on PublishedFigure @_unmask {
    key kind asOf precision amount numerator denominator shareHundredths exceedsWhole isAtLeast remarkId remarkEn source sourceDay otherSources isAhead isVerified isEntered
    indicator { code unit nameId nameEn definitionId definitionEn }
  }
`)

const AreaParts = graphql(
  `
    fragment AreaCoverageParts on AreaCoverage @_unmask {
      area { code name level }
      population estimatedEligible eligible eligibleIsEstimate designated protected designatedPerTenThousand
      latest { ...FigureParts }
    }
  `,
  [FigureParts],
)

export const CoverageQuery = graphql(
  `
    query Coverage($areaCode: String, $month: CalendarDate) {
      coverage(areaCode: $areaCode, month: $month) {
        month eligiblePermille isRounded
        whole { ...AreaCoverageParts area { path { code name } } figures { ...FigureParts } }
        parts { ...AreaCoverageParts }
        payers { fundingSource designated protected }
        differences { figure { ...FigureParts } hundredths reasons }
        targets {
          figure { ...FigureParts }
          missingHundredths peopleMissing monthsLeft peopleAMonth forecastLow forecastHigh falls
          byEligible: split(by: ELIGIBLE) { area { code name } people }
          path { id documentKind documentNumber documentDay documentName proposedBy { name } decidedBy { name } }
          byPopulation: split(by: POPULATION) { area { code name } people }
          byGap: split(by: GAP) { area { code name } people }
        }
        national { ...FigureParts }
      }
    }
  `,
  [AreaParts, FigureParts],
)

export type Coverage = NonNullable<ResultOf<typeof CoverageQuery>['coverage']>
export type AreaCoverage = Coverage['parts'][number]
export type Figure = Coverage['national'][number]
export type Target = Coverage['targets'][number]

import { graphql, type ResultOf } from '../../graphql.ts'

export const HomeQuery = graphql(`
  query Home {
    home {
      total
      asOf
      byArea { area { code name kind level population } registered verified protected ending share }
      byStatus { key count }
      byOccupation { key labelId labelEn count }
      byEcosystem { key labelId labelEn count }
      bySex { key labelId labelEn count }
      byAgeBand { key labelId labelEn count }
      byRegistrar { key labelId labelEn count }
      queues {
        key group count href besides { forColleagues onVisit unprotected byColleagues }
        longest { since until area { name } tenant { shortName } person partyIsLate parties }
      }
    }
  }
`)

/** What is known today about the people that the viewer may see. */
export type HomeFigures = ResultOf<typeof HomeQuery>['home']

/** How many of them have died by their record. */
export const recordedDead = ({ byStatus }: HomeFigures) => byStatus.find(({ key }) => key === 'DECEASED')?.count ?? 0

export type AreaRow = HomeFigures['byArea'][number]
export type Facet = HomeFigures['byEcosystem'][number]

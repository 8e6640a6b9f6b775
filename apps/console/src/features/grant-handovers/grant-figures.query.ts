import { graphql } from '../../graphql.ts'

export const GrantFiguresParts = graphql(`
  fragment GrantFiguresParts on GrantFigures @_unmask { handedOver handedOverAmount waiting waitingAmount }
`)

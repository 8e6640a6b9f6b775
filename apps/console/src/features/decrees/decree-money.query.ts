import { graphql, type ResultOf } from '../../graphql.ts'

export const DecreeMoneyQuery = graphql(`
  query DecreeMoney($id: ID!) {
    decree(id: $id) {
      id
      money {
        committed billed paid received open
        lists { id state fromMonth untilMonth people total billed paid received keptFor { name } }
      }
    }
  }
`)

export type ListOfDecree = NonNullable<
  NonNullable<ResultOf<typeof DecreeMoneyQuery>['decree']>['money']
>['lists'][number]

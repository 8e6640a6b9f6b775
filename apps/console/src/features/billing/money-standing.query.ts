import { graphql, type ResultOf } from '../../graphql.ts'

export const MoneyStandingQuery = graphql(`
  query MoneyStanding {
    moneyStanding {
      year billed paid received open openBills overdue overdueBills ordered inTransit inTransitBills inTransitSince
      toPay { id fromMonth untilMonth dueOn open ordered decree { id number } government { id name } familiesWaiting { families payBy daysLeft } }
      toArrive { id fromMonth untilMonth paid received decree { id number } government { id name } payments { paidOn returned { on } } }
      unbilled { id state fromMonth untilMonth total draftedAt approvedAt sentOn decree { id number } government { id name } }
      payersBehind { list { id } decree { id number } payer { id name } payerName fundingSource fromMonth untilMonth standing amount since }
    }
  }
`)

export type MoneyStandingFigures = NonNullable<ResultOf<typeof MoneyStandingQuery>['moneyStanding']>
export type BillToPay = MoneyStandingFigures['toPay'][number]
export type BillToArrive = MoneyStandingFigures['toArrive'][number]
export type PayerBehind = MoneyStandingFigures['payersBehind'][number]
export type ListBeforeBill = MoneyStandingFigures['unbilled'][number]

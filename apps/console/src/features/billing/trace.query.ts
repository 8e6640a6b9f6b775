import { graphql, type ResultOf } from '../../graphql.ts'

export const ProtectionTraceQuery = graphql(`
  query ProtectionTrace($id: ID!, $month: CalendarDate!, $knownBy: CalendarDate = null, $effectiveOn: CalendarDate = null) {
    worker(id: $id) { id name }
    contributionMonths(workerId: $id, knownBy: $knownBy, effectiveOn: $effectiveOn) { month state }
    protectionTraces(workerId: $id, month: $month, knownBy: $knownBy, effectiveOn: $effectiveOn) {
      month state amount annexLine signedAgreementIds
      decree {
        id kind number fromMonth people annexHash signedOn signatoryName signatoryTitle signedAt
        signedBy { name }
        text { title }
        programme { id name }
        regulations { id name }
        agreements { agreement { id number title signedOn } }
      }
      namedBy { id kind number fromMonth programme { name } }
      contributions { programme amount full discount legalBasis refusal { code text textEn } }
      parts {
        state amount missing isUnrecorded
        payer { name source tenant { id name shortName } }
        rules { number shareBasisPoints amountPerMonth fromMonth untilMonth peopleMax ceiling onlyUnregistered occupationCodes villageCodes pledgeId }
        list {
          id people draftedAt approvedAt sentOn billingCode billed billedOn dueOn paid received
          draftedBy { name }
          approvedBy { name }
          sentBy { name }
          billedBy { name }
          payments { id amount paidOn reference recordedAt recordedBy { name } returned { on reason } }
          receipts { id amount receivedOn reference recordedAt recordedBy { name } returned { on reason } }
        }
        commitments { id programme committed line { id fiscalYear accountCode subActivity ceiling committed agency { name } } }
        posting {
          verdict months amount maskedMembershipNumber reason programmes fileName recordedAt settledAt
          recordedBy { name }
          settledBy { name }
        }
      }
    }
  }
`)

type Answer = ResultOf<typeof ProtectionTraceQuery>

export type ProtectionTrace = Answer['protectionTraces'][number]
export type TracedMonthState = Answer['contributionMonths'][number]
export type TracePart = ProtectionTrace['parts'][number]

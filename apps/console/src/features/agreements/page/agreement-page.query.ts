import { graphql, type ResultOf } from '../../../graphql.ts'

export const AgreementPageQuery = graphql(`
  query AgreementPage($id: ID!) {
    agreement(id: $id) {
      id
      kind
      state
      standing
      number
      title
      purpose
      validFrom
      lastDay
      quotaPeople
      quotaRupiah
      pledgeRemainder
      pledgeAreas { code name }
      pledgeOccupations { code nameId nameEn }
      keeper { shortName }
      mine
      signedOn
      terminatedOn
      stateReason
      source
      synthetic
      version
      updatedAt
      madeByMe
      actions
      onePersonRefusal { code text textEn }
      mayAssign
      mayComment
      mayAddDocuments
      under { id title }
      renews { id title }
      renewals { id title standing }
      decreeCopies { id number signedOn people state publicPath }
      regulations { id name title }
      signing { id signedOn number recordedAt paper { file { name href } } }
      parties {
        id
        position
        kind
        name
        mine
        signatoryName
        signatoryTitle
        signatoryCapacity
        tenant { id }
        mayState
        mayStateFrom
        confirmation { isStatement reason at tenant { shortName } by { name } proof { file { href } } }
      }
      obligationTally { total done late due }
      obligations {
        id
        position
        text
        dueOn
        standing
        mayReport
        party { id name mine position }
        assignments { agency { id name } area { code name } }
        reports { id outcome text happenedOn reportedAt reportedBy { name } tenant { shortName } files { id name href } }
      }
      documents { id kind addedAt tenant { shortName } addedBy { name } file { name href sizeBytes } }
      comments { id obligationId text writtenAt writtenBy { name } tenant { shortName } }
      steps { from to reason at by { name } tenant { shortName } }
    }
  }
`)

export type AgreementDetail = NonNullable<ResultOf<typeof AgreementPageQuery>['agreement']>
export type ObligationDetail = AgreementDetail['obligations'][number]

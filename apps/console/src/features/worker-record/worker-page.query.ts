import { graphql, type ResultOf } from '../../graphql.ts'

export const WorkerPageQuery = graphql(`
  query WorkerPage($id: ID!) {
    worker(id: $id) {
      id
      name
      maskedNationalId
      openedNationalId { nationalId expiresAt reason }
      nationalIdFindings { path code message messageEn severity }
      nationalIdConfirmation { at byName because }
      nationalIdDistrict { code name }
      maskedFamilyCardNumber
      birthPlace
      birthDate
      ageYears
      sex
      address
      rt
      rw
      village { code name path { code name level } }
      phone
      occupation { code nameId nameEn ecosystem { code nameId nameEn } }
      incomeBracket
      welfareDecile
      welfareSource
      membershipKind
      maskedMembershipNumber
      uncoveredReason
      publicService
      citizenship
      declaredCoverage { programmes fromMonth untilMonth payerKind }
      status
      cover
      allowedStatuses
      verifyRefusal { text textEn }
      notes
      agency { id name }
      custodian { id name shortName kind }
      registeredBy { id name shortName kind }
      version
      createdAt
      updatedAt
      updatedBy { id name }
      supersededBy { id name }
      mayUpdate
      mayReportEvent
      mayReportToKeeper
      mayReveal
      history {
        version
        recordedFrom
        recordedTo
        recordedBy { id name }
        isByAnotherGovernment
        because
        readable
        changes { field before after }
      }
      insurerAnswers { verdict reason maskedMembershipNumber recordedAt card { state voidFrom handedOn handedBy { name } note mayHandOver } }
      checks { id question answer reasonCode evidence recordedAt recordedByName decision decidedFields decisionReason decidedByName }
      documentsElsewhere
      documents { id kind fileId fileName mediaType sizeBytes addedAt addedBy { id name } }
      access { tenant { id name shortName kind } level reasonKind beganAt endedAt }
      openTransfer { id toTenant { id shortName } toVillage { code name } state mine }
    }
  }
`)

/** Everything that the page of one worker shows; each part of the page takes the fields it needs. */
export type WorkerDetail = NonNullable<ResultOf<typeof WorkerPageQuery>['worker']>

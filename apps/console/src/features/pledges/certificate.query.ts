import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const RequestCertificateMutation = graphql(
  `
    mutation RequestPledgeCertificate($input: RequestPledgeCertificateInput!) {
      requestPledgeCertificate(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const IssueCertificateMutation = graphql(
  `
    mutation IssuePledgeCertificate($input: IssuePledgeCertificateInput!) {
      issuePledgeCertificate(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ConfirmReceiptMutation = graphql(
  `
    mutation ConfirmCertificateReceipt($input: ConfirmCertificateReceiptInput!) {
      confirmCertificateReceipt(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RefuseCertificateMutation = graphql(
  `
    mutation RefusePledgeCertificate($input: RefusePledgeCertificateInput!) {
      refusePledgeCertificate(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RevokeCertificateMutation = graphql(
  `
    mutation RevokePledgeCertificate($input: RevokePledgeCertificateInput!) {
      revokePledgeCertificate(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

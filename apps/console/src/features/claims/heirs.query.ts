import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const PeopleOfCardQuery = graphql(
  `query PeopleOfCard($id: ID!) { claim(id: $id) { id peopleOfCard { id name birthDate isLiving maskedNationalId } } }`,
)

export const SaveClaimHeirMutation = graphql(
  `mutation SaveClaimHeir($input: SaveClaimHeirInput!) { saveClaimHeir(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const RemoveClaimHeirMutation = graphql(
  `mutation RemoveClaimHeir($input: RemoveClaimHeirInput!) { removeClaimHeir(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const EnterHeirAccountMutation = graphql(
  `mutation EnterHeirAccount($input: EnterHeirAccountInput!) { enterHeirAccount(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const ConfirmHeirAccountMutation = graphql(
  `mutation ConfirmHeirAccount($input: ConfirmHeirAccountInput!) { confirmHeirAccount(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const MakeHeirLinkMutation = graphql(
  `
    mutation MakeHeirLink($input: MakeHeirLinkInput!) {
      makeHeirLink(input: $input) {
        ... on MakeHeirLinkSuccess { __typename data { path } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const RecordHeirCallMutation = graphql(
  `mutation RecordHeirCall($input: RecordHeirCallInput!) { recordHeirCall(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const DecideHeirShortfallMutation = graphql(
  `mutation DecideHeirShortfall($input: DecideHeirShortfallInput!) { decideHeirShortfall(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const WriteHeirCertificateMutation = graphql(
  `mutation WriteHeirCertificate($input: WriteHeirCertificateInput!) { writeHeirCertificate(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const OpenHeirDisputeMutation = graphql(
  `mutation OpenHeirDispute($input: OpenHeirDisputeInput!) { openHeirDispute(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const ProposeHeirSettlementMutation = graphql(
  `mutation ProposeHeirSettlement($input: ProposeHeirSettlementInput!) { proposeHeirSettlement(input: $input) { __typename ...Problem } }`,
  [Problem],
)

export const ApproveHeirSettlementMutation = graphql(
  `mutation ApproveHeirSettlement($input: ApproveHeirSettlementInput!) { approveHeirSettlement(input: $input) { __typename ...Problem } }`,
  [Problem],
)

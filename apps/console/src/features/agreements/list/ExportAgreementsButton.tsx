import { Trans } from '@lingui/react/macro'
import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import type { AgreementList } from './use-agreement-list.ts'

const StartAgreementExportMutation = graphql(
  `
    mutation StartAgreementExport($input: StartAgreementExportInput!) {
      startAgreementExport(input: $input) {
        __typename
        ... on StartAgreementExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** The list in sight as a file. */
export function ExportAgreementsButton(props: { filter: AgreementList['filter'] }) {
  const start = useOperation(StartAgreementExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor perjanjian</Trans>}
      operation={start}
      start={(format) => start.run((idempotencyKey) => ({ input: { filter: props.filter, format, idempotencyKey } }))}
    />
  )
}

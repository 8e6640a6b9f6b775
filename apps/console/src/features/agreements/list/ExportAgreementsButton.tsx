import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
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
  const [, start] = useMutation(StartAgreementExportMutation)
  return (
    <ExportMenu
      title={<Trans>Ekspor perjanjian</Trans>}
      start={async (format, idempotencyKey) => {
        const { data, error } = await start({ input: { filter: props.filter, format, idempotencyKey } })
        const outcome = data?.startAgreementExport
        if (outcome?.__typename === 'StartAgreementExportSuccess') return { jobId: outcome.data.id }
        return { problem: outcome ?? error ?? null }
      }}
    />
  )
}

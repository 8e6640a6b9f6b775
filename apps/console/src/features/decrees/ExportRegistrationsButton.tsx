import { Trans } from '@lingui/react/macro'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ExportPeopleButton } from '../jobs/ExportPeopleButton.tsx'
import { StartRegistrationExportMutation } from './decree-changes.query.ts'

/** Whom a decree has sent to the insurer as a file in its layout: of one's own decree, or by the copy that the branch got. */
export function ExportRegistrationsButton(props: { of: { decreeId: string } | { copyId: string } }) {
  const start = useOperation(StartRegistrationExportMutation)
  return (
    <ExportPeopleButton
      label={<Trans>Daftar pendaftaran</Trans>}
      isSmall
      title={<Trans>Ekspor daftar pendaftaran</Trans>}
      operation={start}
      start={(file) => start.run((idempotencyKey) => ({ input: { ...props.of, ...file, idempotencyKey } }))}
    />
  )
}

import { Trans } from '@lingui/react/macro'
import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useOperation } from '../../ui/form/use-operation.ts'
import { FileReasonField } from '../jobs/FileReasonField.tsx'
import { MakeFileButton } from '../jobs/MakeFileButton.tsx'
import { StartClaimSubmissionMutation } from './claim-answers.query.ts'

/** The claims that wait, or one that is chosen, as a file for the insurer; whole NIKs only for who may take them out, and with a reason. */
export function SubmissionButton(props: { mayUnmask: boolean; claimId?: string; onMade: () => void }) {
  const start = useOperation(StartClaimSubmissionMutation)
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <MakeFileButton
      label={<Trans>Buat berkas pengajuan</Trans>}
      title={<Trans>Berkas pengajuan klaim ke BPJS</Trans>}
      formats={['XLSX']}
      operation={start}
      start={() =>
        start.run((idempotencyKey) => ({
          input: {
            claimIds: props.claimId === undefined ? null : [props.claimId],
            unmasked,
            reason: unmasked ? reason : null,
            idempotencyKey,
          },
        }))
      }
    >
      {props.mayUnmask && (
        <Checkbox
          label={<Trans>NIK lengkap</Trans>}
          checked={unmasked}
          onChange={(event) => setUnmasked(event.currentTarget.checked)}
        />
      )}
      {!unmasked && (
        <Text size="sm" c="dimmed">
          <Trans>
            NIK disamarkan. BPJS mengenali orangnya dari KPJ; klaim tanpa KPJ tetap menunggu sampai diajukan dengan NIK
            lengkap.
          </Trans>
        </Text>
      )}
      {unmasked && <FileReasonField value={reason} onChange={setReason} error={start.errorOf('reason')} />}
    </MakeFileButton>
  )
}

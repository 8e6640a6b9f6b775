import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import type { Operation } from '../../ui/form/use-operation.ts'
import type { JobStart } from '../../ui/JobStarted.tsx'
import { FileReasonField } from './FileReasonField.tsx'
import { MakeFileButton } from './MakeFileButton.tsx'

interface PeopleFile {
  readonly format: 'XLSX' | 'CSV'
  /** With whole national ids. */
  readonly unmasked: boolean
  readonly reason: string
}

/** People of a list as a file; whole national ids only for who may see them, and with a reason. */
export function ExportPeopleButton(props: {
  /** Where a page offers several files. */
  label?: ReactNode
  isSmall?: boolean
  /** Of the dialog: whose people. */
  title: ReactNode
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem' | 'errorOf'>
  start: (file: PeopleFile) => JobStart
}) {
  const mayUnmask = useMay('WORKER_EXPORT_UNMASKED')
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <MakeFileButton
      label={props.label ?? <Trans>Ekspor</Trans>}
      isSmall={props.isSmall ?? false}
      title={props.title}
      formats={['XLSX', 'CSV']}
      operation={props.operation}
      start={(format) => props.start({ format, unmasked, reason })}
    >
      {mayUnmask && (
        <Checkbox
          label={<Trans>NIK lengkap</Trans>}
          checked={unmasked}
          onChange={(event) => setUnmasked(event.currentTarget.checked)}
        />
      )}
      {unmasked && <FileReasonField value={reason} onChange={setReason} error={props.operation.errorOf('reason')} />}
    </MakeFileButton>
  )
}

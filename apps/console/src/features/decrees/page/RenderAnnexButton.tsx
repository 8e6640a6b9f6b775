import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { FileReasonField } from '../../jobs/FileReasonField.tsx'
import { MakeFileButton } from '../../jobs/MakeFileButton.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { RenderAnnexMutation } from '../decree-changes.query.ts'

type Copy = 'FULL' | 'MASKED' | 'PUBLIC'

/** The annex as a file, made by a job; whole national ids only with a reason. */
export function RenderAnnexButton(props: { decree: DecreeDetail; asOfMonth?: string }) {
  const { t } = useLingui()
  const mayUnmask = useMay('WORKER_EXPORT_UNMASKED')
  const may = [useMay('WORKER_EXPORT'), useMay('DECREE_REVIEW'), useMay('DECREE_APPROVE')].includes(true)
  const { scope } = useViewer()
  const [copy, setCopy] = useState<Copy>(may ? 'MASKED' : 'PUBLIC')
  const [reason, setReason] = useState('')
  const start = useOperation(RenderAnnexMutation)
  // Whoever sees a part of a decree is not given a paper that passes for the whole.
  if (scope.areaPrefix !== '' || scope.agency !== null || props.decree.kind === 'REVOCATION') return null
  return (
    <MakeFileButton
      label={<Trans>Unduh lampiran</Trans>}
      isSmall
      title={<Trans>Unduh lampiran</Trans>}
      formats={['PDF', 'XLSX']}
      operation={start}
      start={(format) =>
        start.run((idempotencyKey) => ({
          input: {
            decreeId: props.decree.id,
            format,
            copy,
            asOfMonth: props.asOfMonth ?? null,
            reason: copy === 'FULL' ? reason : null,
            idempotencyKey,
          },
        }))
      }
    >
      <NativeSelect
        label={<Trans>Untuk siapa</Trans>}
        data={[
          ...(may ? [{ value: 'MASKED', label: t`Kantor ini, NIK disamarkan` }] : []),
          ...(mayUnmask ? [{ value: 'FULL', label: t`Arsip dan BPJS, NIK lengkap` }] : []),
          { value: 'PUBLIC', label: t`Salinan umum: tanpa NIK, tanggal lahir, alamat, RT/RW` },
        ]}
        value={copy}
        onChange={(event) => setCopy(event.currentTarget.value as Copy)}
      />
      {copy === 'FULL' && <FileReasonField value={reason} onChange={setReason} error={start.errorOf('reason')} />}
    </MakeFileButton>
  )
}

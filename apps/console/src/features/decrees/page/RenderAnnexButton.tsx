import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { RenderAnnexMutation } from '../decree-changes.query.ts'

type Copy = 'FULL' | 'MASKED' | 'PUBLIC'

/** The annex as a file, by a job that one may leave alone; whole numbers only with a reason, which the log keeps. */
export function RenderAnnexButton(props: { decree: DecreeDetail; asOfMonth?: string }) {
  const { t } = useLingui()
  const mayUnmask = useMay('WORKER_EXPORT_UNMASKED')
  const may = [useMay('WORKER_EXPORT'), useMay('DECREE_REVIEW'), useMay('DECREE_APPROVE')].includes(true)
  const { scope } = useViewer()
  const [asked, setAsked] = useState(false)
  const [format, setFormat] = useState<'PDF' | 'XLSX'>('PDF')
  const [copy, setCopy] = useState<Copy>(may ? 'MASKED' : 'PUBLIC')
  const [reason, setReason] = useState('')
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(RenderAnnexMutation)
  const act = async () => {
    const outcome = await start.run((idempotencyKey) => ({
      input: {
        decreeId: props.decree.id,
        format,
        copy,
        asOfMonth: props.asOfMonth ?? null,
        reason: copy === 'FULL' ? reason : null,
        idempotencyKey,
      },
    }))
    if (outcome === null) return
    setJobId(outcome.data.id)
  }
  // Whoever sees a part of a decree is not given a paper that passes for the whole.
  if (scope.areaPrefix !== '' || scope.agency !== null || props.decree.kind === 'REVOCATION') return null
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => {
          setJobId(null)
          setAsked(true)
        }}
      >
        <Trans>Unduh lampiran</Trans>
      </Button>
      <FormDialog
        opened={asked}
        title={<Trans>Unduh lampiran</Trans>}
        confirm={<Trans>Buat berkas</Trans>}
        busy={start.busy}
        problem={start.problem}
        onClose={() => setAsked(false)}
        onSubmit={() => void act()}
      >
        <NativeSelect
          label={<Trans>Jenis berkas</Trans>}
          data={['PDF', 'XLSX']}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'XLSX' ? 'XLSX' : 'PDF')}
        />
        <NativeSelect
          label={<Trans>Untuk siapa</Trans>}
          data={[
            ...(may ? [{ value: 'MASKED', label: t`Kantor ini, NIK disamarkan` }] : []),
            ...(mayUnmask ? [{ value: 'FULL', label: t`Arsip dan BPJS, NIK lengkap` }] : []),
            { value: 'PUBLIC', label: t`Salinan publik: tanpa NIK, tanggal lahir, alamat, RT/RW` },
          ]}
          value={copy}
          onChange={(event) => setCopy(event.currentTarget.value as Copy)}
        />
        {copy === 'FULL' && (
          <Textarea
            label={<Trans>Untuk apa</Trans>}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {jobId !== null && <JobProgress jobId={jobId} />}
      </FormDialog>
    </>
  )
}

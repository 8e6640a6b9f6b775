import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Radio, Stack, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useUpload } from '../../../session/use-upload.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PAPER_TYPES } from '../../../ui/paper-types.ts'
import { ReportObligationMutation } from './agreement-changes.query.ts'
import type { ObligationDetail } from './agreement-page.query.ts'

/** What was done, when, with evidence. It stays as it is, so it says so before it is sent. */
export function ReportDialog(props: {
  obligation: ObligationDetail
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const upload = useUpload()
  const [outcome, setOutcome] = useState<'PROGRESS' | 'DONE'>('DONE')
  const [text, setText] = useState('')
  const [happenedOn, setHappenedOn] = useState<string | null>(today)
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const [uploading, setUploading] = useState(false)
  const report = useOperation(ReportObligationMutation)

  const attach = async (file: File | null) => {
    if (file === null) return
    setUploading(true)
    report.refuse(null)
    const { id, problem: refusal } = await upload(file)
    if (id === null) report.refuse(refusal)
    else setFiles((before) => [...before, { id, name: file.name }])
    setUploading(false)
  }
  const submit = async () => {
    const success = await report.run({
      input: {
        obligationId: props.obligation.id,
        outcome,
        text,
        happenedOn: happenedOn ?? today,
        fileIds: files.map(({ id }) => id),
      },
    })
    if (success !== null) props.onDone(t`Laporan terkirim ke semua pihak.`)
  }
  return (
    <FormDialog
      title={t`Laporkan kewajiban`}
      confirm={<Trans>Kirim laporan</Trans>}
      busy={report.busy}
      problem={report.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <b>{props.obligation.text}</b>
      <Radio.Group
        label={<Trans>Keadaannya</Trans>}
        value={outcome}
        onChange={(value) => setOutcome(value === 'DONE' ? 'DONE' : 'PROGRESS')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="DONE" label={t`Sudah selesai`} />
          <Radio value="PROGRESS" label={t`Masih berjalan`} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={<Trans>Apa yang sudah dikerjakan</Trans>}
        autosize
        minRows={3}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fieldProblem(report.errorOf('text'))}
      />
      <DateField
        label={<Trans>Tanggal pelaksanaan</Trans>}
        value={happenedOn}
        max={today}
        onChange={setHappenedOn}
        error={fieldProblem(report.errorOf('happenedOn'))}
      />
      <div>
        <FileButton onChange={(file) => void attach(file)} accept={PAPER_TYPES}>
          {({ onClick }) => (
            <Button
              variant="default"
              loading={uploading}
              leftSection={<IconUpload size={18} aria-hidden />}
              onClick={onClick}
            >
              <Trans>Tambah bukti</Trans>
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <ul>
            {files.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </div>
      <p style={{ margin: 0, fontSize: '0.75rem' }}>
        <Trans>Laporan dibaca semua pihak dan tidak dapat diubah; perbaikannya berupa laporan baru.</Trans>
      </p>
    </FormDialog>
  )
}

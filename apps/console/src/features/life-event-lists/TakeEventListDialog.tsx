import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Input, NativeSelect } from '@mantine/core'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ReportSource } from '@payung/domain/benefit/claim-input'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useQuery } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useUpload } from '../../session/use-upload.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { eventWords, sourceWords } from '../claims/claim-words.ts'
import { EventListOfJobQuery, TakeEventListMutation } from './event-lists.query.ts'

/** A list of life events, read by a job, with who says so. The same file again leads to the first one. */
export function TakeEventListDialog(props: { onClose: () => void; onTaken: (uploadId: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const uploadFile = useUpload()
  const forgetChoice = useRef<() => void>(null)
  const fileErrorId = useId()
  const [file, setFile] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [source, setSource] = useState<ReportSource | ''>('')
  const [kind, setKind] = useState<LifeEventKind | ''>('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ProblemAnswer | null>(null)
  const [hasTried, setTried] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<'SUCCEEDED' | 'FAILED' | null>(null)
  const take = useOperation(TakeEventListMutation)
  const upload = async (chosen: File | null) => {
    if (chosen === null) return
    setSending(true)
    setRefusal(null)
    // A newer file takes the place of the former one at once, and the same file may be chosen again after a refusal.
    setFile(null)
    forgetChoice.current?.()
    const { id, problem } = await uploadFile(chosen)
    setSending(false)
    if (id === null) setRefusal(problem)
    else setFile({ id, name: chosen.name })
  }
  const submit = async () => {
    setTried(true)
    if (file === null || source === '') return
    setJobId(null)
    setOutcome(null)
    const success = await take.run((idempotencyKey) => ({
      input: { fileId: file.id, source, kind: kind === '' ? null : kind, idempotencyKey },
    }))
    if (success !== null) setJobId(success.data.id)
  }
  const isFileMissing = hasTried && file === null && !isSending
  return (
    <FormDialog
      title={t`Unggah daftar peristiwa`}
      confirm={<Trans>Baca berkas</Trans>}
      busy={isSending || take.busy || (jobId !== null && outcome !== 'FAILED')}
      problem={take.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Input.Wrapper
        label={<Trans>Daftar orang dan peristiwanya</Trans>}
        labelElement="div"
        description={
          <Trans>
            XLSX atau CSV: NIK, ID pekerja, atau KPJ, nama, dan tanggal. Peristiwa, tempat, dan saat bekerja boleh
            kosong.
          </Trans>
        }
        error={fieldProblem(isFileMissing ? t`Pilih berkasnya.` : undefined)}
        errorProps={{ id: fileErrorId }}
      >
        <div>
          <FileButton resetRef={forgetChoice} onChange={(chosen) => void upload(chosen)} accept=".xlsx,.csv,.txt">
            {({ onClick }) => (
              <Button
                mt={4}
                variant="default"
                loading={isSending}
                aria-describedby={isFileMissing ? fileErrorId : undefined}
                leftSection={<IconUpload size={16} aria-hidden />}
                onClick={onClick}
              >
                {file === null ? <Trans>Pilih berkas</Trans> : file.name}
              </Button>
            )}
          </FileButton>
        </div>
      </Input.Wrapper>
      <NativeSelect
        label={<Trans>Sumber kabar</Trans>}
        description={<Trans>Yang menyatakan peristiwanya. Tercatat di setiap laporan.</Trans>}
        value={source}
        error={fieldProblem(hasTried && source === '' ? t`Pilih sumbernya.` : undefined)}
        onChange={({ currentTarget }) => setSource(currentTarget.value as ReportSource | '')}
        data={[
          { value: '', label: t`Pilih sumber` },
          ...(Object.keys(sourceWords) as ReportSource[]).map((value) => ({
            value,
            label: i18n._(sourceWords[value]),
          })),
        ]}
      />
      <NativeSelect
        label={<Trans>Peristiwa bila barisnya tidak menyebutnya</Trans>}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as LifeEventKind | '')}
        data={[
          { value: '', label: t`Menurut kolom di berkas` },
          ...(Object.keys(eventWords) as LifeEventKind[]).map((value) => ({ value, label: i18n._(eventWords[value]) })),
        ]}
      />
      <ProblemAlert problem={refusal} />
      {jobId !== null && (
        <JobProgress jobId={jobId} onSucceeded={() => setOutcome('SUCCEEDED')} onFailed={() => setOutcome('FAILED')} />
      )}
      {jobId !== null && outcome === 'SUCCEEDED' && <Taken jobId={jobId} onTaken={props.onTaken} />}
    </FormDialog>
  )
}

/** Leads to what the job has read. */
function Taken({ jobId, onTaken }: { jobId: string; onTaken: (uploadId: string) => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const [{ data }] = useQuery({
    query: EventListOfJobQuery,
    variables: { id: jobId },
    requestPolicy: 'network-only',
  })
  const result = data?.job?.result ?? null
  const hasLed = useRef(false)
  useEffect(() => {
    if (result === null || hasLed.current) return
    hasLed.current = true
    const { uploadId, isKnown } = JSON.parse(result) as { uploadId: string; isKnown: boolean }
    notify(
      isKnown
        ? t`Daftar ini sudah pernah diunggah. Ini daftar yang pertama.`
        : t`Daftar dibaca dan menunggu orang kedua.`,
    )
    onTaken(uploadId)
  }, [result, notify, onTaken, t])
  return null
}

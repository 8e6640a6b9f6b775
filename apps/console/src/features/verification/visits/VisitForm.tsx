import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { VISIT_REASONS, type VisitAnswer, type VisitReason, visitFault } from '@payung/domain/verification/check-result'
import { useState } from 'react'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import { uploadPhotos } from '../../../session/upload-photos.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { PhotoField } from '../../../ui/form/PhotoField.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type CheckTaskDetail, RecordVisitMutation, staleChecks } from '../check.query.ts'
import { reasonWords, visitWords } from '../check-words.ts'
import type { KeptVisit } from './send-visits.ts'
import { useVisit } from './use-visit.ts'

const photosMax = 5

const answers = Object.keys(VISIT_REASONS) as readonly VisitAnswer[]

/** What a visit has found, for a thumb at the door; kept on the device before it is sent. */
export function VisitForm(props: { task: CheckTaskDetail; onSaid: () => void }) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const { task } = props
  const { say, send } = useVisit(task.id)
  const [answer, setAnswer] = useState<VisitAnswer | null>(null)
  const [reason, setReason] = useState<VisitReason | null>(null)
  const [evidence, setEvidence] = useState('')
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([])
  const [foundOn, setFoundOn] = useState<string | null>(today)
  const [isSubmitted, setSubmitted] = useState(false)
  const record = useOperation(RecordVisitMutation, { context: staleChecks })
  const wrong = answer === null ? null : visitFault(answer, reason, evidence)
  const reasons = answer === null ? [] : VISIT_REASONS[answer]
  const submit = async () => {
    setSubmitted(true)
    record.refuse(null)
    if (answer === null || wrong !== null || foundOn === null) return
    const content: KeptVisit = {
      taskId: task.id,
      name: task.person?.name ?? '',
      answer,
      reasonCode: reason,
      evidence: evidence.trim() || null,
      foundOn,
      photos,
    }
    if (await say(content)) {
      // Unheard, it waits; the page says so, and hears of it when it has arrived.
      void send()
      return
    }
    // This device keeps nothing: then it is sent at once, or said that it was not.
    const { name: _name, photos: _photos, ...input } = content
    const uploaded = await uploadPhotos(photos)
    if (!Array.isArray(uploaded)) return record.refuse(uploaded)
    const success = await record.run({ input: { ...input, photoFileIds: uploaded } })
    if (success !== null) props.onSaid()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={<Trans>Apa yang Anda dapati?</Trans>}
          value={answer ?? ''}
          onChange={(value) => {
            setAnswer(value as VisitAnswer)
            setReason(null)
          }}
          error={isSubmitted && answer === null ? fieldProblem(t`Pilih salah satu.`) : undefined}
        >
          <Stack gap={4} mt={4}>
            {answers.map((code) => (
              <Radio key={code} value={code} label={i18n._(visitWords[code])} py={8} />
            ))}
          </Stack>
        </Radio.Group>
        {reasons.length > 0 && (
          <Radio.Group
            label={<Trans>Alasannya</Trans>}
            value={reason ?? ''}
            onChange={(value) => setReason(value as VisitReason)}
            error={isSubmitted && wrong === 'REASON_MISSING' ? fieldProblem(t`Pilih alasannya.`) : undefined}
          >
            <Stack gap={4} mt={4}>
              {reasons.map((code) => (
                <Radio key={code} value={code} label={i18n._(reasonWords[code])} py={8} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          label={<Trans>Bukti</Trans>}
          description={<Trans>Siapa yang ditemui, surat apa yang dilihat. Jangan menulis NIK.</Trans>}
          value={evidence}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setEvidence(event.currentTarget.value)}
          error={
            isSubmitted && wrong === 'EVIDENCE_MISSING'
              ? fieldProblem(t`Tulis buktinya: siapa yang ditemui, surat apa yang dilihat.`)
              : undefined
          }
        />
        <PhotoField
          label={<Trans>Foto</Trans>}
          description={<Trans>Rumah, usaha, atau surat yang dilihat; paling banyak {photosMax}.</Trans>}
          take={<Trans>Ambil foto</Trans>}
          shown={(place) => t`Foto ${place}`}
          discard={(place) => t`Buang foto ${place}`}
          max={photosMax}
          value={photos}
          onChange={setPhotos}
        />
        <DateField
          label={<Trans>Hari kunjungan</Trans>}
          value={foundOn}
          max={today}
          onChange={setFoundOn}
          error={isSubmitted && foundOn === null ? fieldProblem(t`Isi hari kunjungan.`) : undefined}
        />
        <ProblemAlert problem={record.problem} />
        <Button type="submit" size="lg" loading={record.busy}>
          <Trans>Simpan hasil kunjungan</Trans>
        </Button>
      </Stack>
    </form>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Radio, TextInput } from '@mantine/core'
import type { HandoverPhotoKind } from '@payung/domain/benefit/handover'
import { handoverPhotoInput } from '@payung/domain/benefit/handover-input'
import { useState } from 'react'
import words from '../../generated/input-words/handovers.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { AddHandoverPhotoMutation, type Handover } from './handovers.query.ts'

/** A photograph with what it shows and the word that its families have agreed, or the signed minutes. */
export function PhotoDialog(props: { handover: Handover; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { id: handoverId, minutes } = props.handover
  const [paper, setPaper] = useState<ChosenPaper | null>(null)
  const [isMissing, setMissing] = useState(false)
  const form = useInputForm({
    schema: handoverPhotoInput,
    words,
    initialValues: { kind: 'PHOTO' as HandoverPhotoKind, caption: '', familiesAgreed: false },
  })
  const add = useOperation(AddHandoverPhotoMutation, { refusal: form, notice: t`Ditambahkan pada acara ini.` })
  const send = form.submit(async (photo) => {
    if (paper === null) return
    if ((await add.run({ input: { ...photo, handoverId, fileId: paper.id } })) !== null) props.onDone()
  })
  const submit = () => {
    setMissing(paper === null)
    send()
  }
  const isPhoto = form.values.kind === 'PHOTO'
  return (
    <FormDialog
      title={t`Tambah foto`}
      confirm={<Trans>Tambahkan</Trans>}
      busy={add.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {minutes !== null && (
        <Radio.Group
          label={<Trans>Yang diunggah</Trans>}
          value={form.values.kind}
          onChange={(kind) => form.set('kind', kind as HandoverPhotoKind)}
        >
          <Radio value="PHOTO" label={t`Foto acara`} mt={8} />
          <Radio value="SIGNED_MINUTES" label={t`Berita acara bertanda tangan`} mt={8} />
        </Radio.Group>
      )}
      <PaperField
        id="fileId"
        label={<Trans context="one">Berkas</Trans>}
        description={<Trans>Foto atau PDF, paling besar 10 MB.</Trans>}
        value={paper}
        onChange={setPaper}
        error={isMissing && paper === null ? t`Pilih berkasnya.` : form.errorOf('fileId')}
      />
      {isPhoto && (
        <>
          <TextInput label={<Trans>Yang tampak pada foto</Trans>} maxLength={160} {...form.field('caption')} />
          <Checkbox
            label={<Trans>Setiap keluarga yang tampak sudah setuju difoto</Trans>}
            checked={form.values.familiesAgreed}
            onChange={(change) => form.set('familiesAgreed', change.currentTarget.checked)}
            error={form.errorOf('familiesAgreed')}
          />
        </>
      )}
    </FormDialog>
  )
}

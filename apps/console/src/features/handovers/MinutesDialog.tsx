import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { handoverMinutesInput } from '@payung/domain/benefit/handover-input'
import { useState } from 'react'
import words from '../../generated/input-words/handovers.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type Handover, RecordHandoverMinutesMutation } from './handovers.query.ts'

/** What happened at an event, before how many people, and which families were there. */
export function MinutesDialog(props: { handover: Handover; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { handover } = props
  const coming = handover.consents.filter(({ comes, withdrawnAt }) => comes && withdrawnAt === null)
  const [presentIds, setPresentIds] = useState<readonly string[]>(
    coming.filter(({ wasPresent }) => wasPresent === true).map(({ id }) => id),
  )
  const form = useInputForm({
    schema: handoverMinutesInput,
    words,
    initialValues: {
      attended: handover.attended === null ? '' : String(handover.attended),
      minutes: handover.minutes ?? '',
    },
    missing: { attended: t`Tulis jumlah orang yang hadir.` },
  })
  const record = useOperation(RecordHandoverMinutesMutation, { refusal: form })
  const submit = form.submit(async (minutes) => {
    const { id: handoverId, version: expectedVersion } = handover
    const input = { ...minutes, handoverId, expectedVersion, presentIds: [...presentIds] }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Berita acara`}
      confirm={<Trans>Simpan</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        label={<Trans>Banyak orang yang hadir</Trans>}
        inputMode="numeric"
        maxLength={6}
        {...form.field('attended')}
      />
      {coming.length > 0 && (
        <Checkbox.Group
          label={<Trans>Keluarga yang hadir dan menerima</Trans>}
          value={[...presentIds]}
          onChange={setPresentIds}
        >
          <div style={{ display: 'grid', gap: 8, marginTop: 8 }}>
            {coming.map(({ id, familyName }) => (
              <Checkbox key={id} value={id} label={familyName} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={<Trans>Jalannya acara</Trans>}
        description={
          <Trans>20 sampai 4.000 huruf. Jangan menulis NIK, kesehatan, atau keluarga yang tidak mau disebut.</Trans>
        }
        autosize
        minRows={4}
        maxLength={4000}
        {...form.field('minutes')}
      />
    </FormDialog>
  )
}

import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { CONSENT_CHANNELS, type ConsentChannel } from '@payung/domain/benefit/handover'
import { handoverConsentInput } from '@payung/domain/benefit/handover-input'
import words from '../../generated/input-words/handovers.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { channelWords } from './handover-words.ts'
import { type Candidate, type Handover, RecordHandoverConsentMutation } from './handovers.query.ts'

/** What a family has agreed to. Both answers begin with no. */
export function ConsentDialog(props: {
  handover: Handover
  candidate: Candidate
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today } = useViewer()
  const { handover, candidate } = props
  const heirs = (candidate.claim?.heirs ?? []).filter(({ isLiving }) => isLiving)
  const isToCome = handover.onDay > today
  const until = isToCome ? today : handover.onDay
  const form = useInputForm({
    schema: handoverConsentInput({ until }),
    words,
    initialValues: {
      heirId: heirs[0]?.id ?? null,
      familyName: `Keluarga ${heirs[0]?.name ?? candidate.claim?.person?.name ?? ''}`.trim(),
      comes: false,
      mayBeShown: false,
      consentedOn: until as string | null,
      channel: 'PAPER' as ConsentChannel,
    },
    missing: { consentedOn: t`Isi harinya.` },
  })
  const record = useOperation(RecordHandoverConsentMutation, { refusal: form })
  const submit = form.submit(async (answer) => {
    const input = {
      ...answer,
      handoverId: handover.id,
      claimId: candidate.claim?.id ?? '',
      heirId: form.values.heirId,
    }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Jawaban keluarga`}
      confirm={<Trans>Catat jawaban</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Sampaikan: santunan sudah diterima dan tidak berubah apa pun jawabannya. Keluarga boleh berubah pikiran
          sebelum acara tanpa memberi alasan.
        </Trans>
      </p>
      {heirs.length > 0 && (
        <Select
          label={<Trans>Ahli waris yang menjawab</Trans>}
          data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={form.values.heirId}
          onChange={(id) => form.set('heirId', id)}
          error={form.errorOf('heirId')}
        />
      )}
      <TextInput
        label={<Trans>Sebutan keluarga</Trans>}
        description={<Trans>Seperti yang diinginkan keluarga. Tercetak pada papan bila mereka setuju disebut.</Trans>}
        maxLength={120}
        {...form.field('familyName')}
      />
      <Checkbox
        label={<Trans>Keluarga mau datang</Trans>}
        checked={form.values.comes}
        error={form.field('comes').error}
        onChange={(change) => form.set('comes', change.currentTarget.checked)}
      />
      <Checkbox
        label={<Trans>Keluarga mau disebut dan difoto</Trans>}
        checked={form.values.mayBeShown}
        onChange={(change) => form.set('mayBeShown', change.currentTarget.checked)}
      />
      <DateField label={<Trans>Hari jawaban</Trans>} max={until} {...form.field('consentedOn')} />
      <Select
        label={<Trans>Cara menjawab</Trans>}
        data={CONSENT_CHANNELS.map((channel) => ({ value: channel, label: i18n._(channelWords[channel]) }))}
        allowDeselect={false}
        value={form.values.channel}
        onChange={(channel) => form.set('channel', (channel ?? 'PAPER') as ConsentChannel)}
      />
    </FormDialog>
  )
}

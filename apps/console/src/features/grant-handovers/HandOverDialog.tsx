import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { grantHandoverInput } from '@payung/domain/benefit/grant-handover-input'
import { useState } from 'react'
import words from '../../generated/input-words/grant-handovers.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordGrantHandoverMutation } from './grant-handovers.query.ts'

export interface GrantToHandOver {
  readonly claimId: string
  readonly grantId: string
  /** What is due. */
  readonly amount: string
  readonly eventDay: string
  /** Those of whom one can have taken it; none where the case names nobody. */
  readonly heirs: readonly HeirToReceive[]
}

interface HeirToReceive {
  readonly id: string
  readonly name: string
  readonly guardianName: string | null
  readonly attorneyName: string | null
}

/** That the family has it: when, how much, who took it, and what proves it. */
export function HandOverDialog(props: { grant: GrantToHandOver; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { rupiah } = useFormats()
  const { claimId, grantId, amount: due, eventDay, heirs } = props.grant
  const [paper, setPaper] = useState<ChosenPaper | null>(null)
  const [isMissing, setMissing] = useState(false)
  const form = useInputForm({
    schema: grantHandoverInput({ today, eventDay, dueRupiah: BigInt(due), hasHeirs: heirs.length > 0 }),
    words,
    initialValues: {
      handedOn: null as string | null,
      amount: due,
      lessReason: '',
      heirId: null as string | null,
      receiverName: '',
    },
    missing: { handedOn: t`Isi hari penyerahannya.`, amount: t`Isi jumlahnya.` },
  })
  const recording = useOperation(RecordGrantHandoverMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...entry }) => {
    setMissing(paper === null)
    if (paper === null) return
    const input = { claimId, grantId, fileId: paper.id, amount: String(amount), ...entry, heirId: entry.heirId ?? null }
    if ((await recording.run({ input })) !== null) props.onDone()
  })
  // An heir themselves, or who takes it for them: the name is written then.
  const receivers = heirs.flatMap(({ id, name, guardianName, attorneyName }) => [
    { heirId: id, name: '', label: name },
    ...(guardianName === null ? [] : [{ heirId: id, name: guardianName, label: t`${guardianName}, wali ${name}` }]),
    ...(attorneyName === null ? [] : [{ heirId: id, name: attorneyName, label: t`${attorneyName}, kuasa ${name}` }]),
  ])
  const { heirId: chosenHeir, receiverName } = form.values
  const chosen = receivers.findIndex(({ heirId, name }) => heirId === chosenHeir && name === receiverName)
  const isLess = /^\d+$/.test(form.values.amount) && BigInt(form.values.amount) < BigInt(due)
  return (
    <FormDialog
      title={t`Catat penyerahan santunan daerah`}
      confirm={<Trans>Simpan</Trans>}
      busy={recording.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari penyerahan</Trans>} max={today} {...form.field('handedOn')} />
      <RupiahField
        label={<Trans>Jumlah yang diterima keluarga (Rp)</Trans>}
        description={<Trans>Hak menurut peraturan: {rupiah(due)}.</Trans>}
        {...form.field('amount')}
      />
      {isLess && <ReasonField isOfFamily {...form.field('lessReason')} />}
      {heirs.length > 0 ? (
        <NativeSelect
          label={<Trans>Diterima oleh</Trans>}
          data={[{ value: '', label: '—' }, ...receivers.map(({ label }, at) => ({ value: String(at), label }))]}
          value={chosen < 0 ? '' : String(chosen)}
          error={form.field('heirId').error}
          onChange={({ currentTarget }) => {
            const receiver = receivers[Number.parseInt(currentTarget.value, 10)]
            form.set('heirId', receiver?.heirId ?? null)
            form.set('receiverName', receiver?.name ?? '')
          }}
        />
      ) : (
        <TextInput label={<Trans>Nama penerima</Trans>} maxLength={120} {...form.field('receiverName')} />
      )}
      <PaperField
        label={<Trans>Bukti penyerahan</Trans>}
        description={<Trans>Kuitansi yang ditandatangani penerima, atau bukti transfernya.</Trans>}
        value={paper}
        onChange={setPaper}
        error={isMissing && paper === null ? t`Unggah buktinya.` : undefined}
      />
    </FormDialog>
  )
}

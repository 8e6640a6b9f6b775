import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { cardHandOverInput } from '@payung/domain/worker/insurer-card-input'
import { useState } from 'react'
import words from '../../generated/input-words/imports.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { RecordCardHandOverMutation, stalePerson, WithdrawCardHandOverMutation } from './insurer-card.query.ts'
import type { WorkerDetail } from './worker-page.query.ts'

type Card = NonNullable<WorkerDetail['insurerAnswers'][number]['card']>

/** Whether the person has the card of the insurer, and whether it holds; written down by who keeps the record. */
export default function InsurerCard(props: { workerId: string; card: Card }) {
  const { t } = useLingui()
  const { workerId, card } = props
  const [isOpen, setOpen] = useState(false)
  const withdraw = useOperation(WithdrawCardHandOverMutation, {
    notice: t`Catatan penyerahan dibatalkan.`,
    context: stalePerson,
  })
  return (
    <div>
      <p style={{ margin: '8px 0' }}>
        <CardWords card={card} />
      </p>
      <ProblemAlert problem={withdraw.problem} />
      {card.mayHandOver && card.handedOn === null && card.state !== 'VOID' && (
        <Button className="not-on-paper" size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          <Trans>Catat kartu diserahkan</Trans>
        </Button>
      )}
      {card.mayHandOver && card.handedOn !== null && (
        <Button
          className="not-on-paper"
          size="compact-sm"
          variant="default"
          loading={withdraw.busy}
          onClick={() => void withdraw.run({ input: { workerIds: [workerId] } })}
        >
          <Trans>Batalkan catatan penyerahan</Trans>
        </Button>
      )}
      {isOpen && <HandOverDialog workerId={workerId} onClose={() => setOpen(false)} />}
    </div>
  )
}

function CardWords({ card }: { card: Card }) {
  const { day } = useFormats()
  const { handedOn, handedBy, note, voidFrom } = card
  if (card.state === 'NOT_HANDED_OVER') return <Trans>Kartu: belum diserahkan.</Trans>
  if (card.state === 'VOID' && voidFrom === null) return <Trans>Kartu: tidak berlaku, pesertanya meninggal.</Trans>
  if (card.state === 'VOID')
    return <Trans>Kartu: tidak berlaku sejak {day(voidFrom ?? '')}, pesertanya meninggal.</Trans>
  return (
    <>
      <Trans>Kartu: diserahkan {day(handedOn ?? '')}.</Trans>{' '}
      {handedBy !== null && <Trans>Dicatat oleh {handedBy.name}.</Trans>} {note}
    </>
  )
}

function HandOverDialog(props: { workerId: string; onClose: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const form = useInputForm({
    schema: cardHandOverInput({ today }),
    words,
    initialValues: { handedOn: today as string | null, note: '' },
    missing: { handedOn: t`Isi harinya.` },
  })
  const record = useOperation(RecordCardHandOverMutation, {
    refusal: form,
    notice: t`Penyerahan kartu dicatat.`,
    context: stalePerson,
  })
  const submit = form.submit(async (handOver) => {
    if ((await record.run({ input: { workerIds: [props.workerId], ...handOver } })) !== null) props.onClose()
  })
  return (
    <FormDialog
      title={t`Catat kartu diserahkan`}
      confirm={<Trans>Simpan</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <DateField label={<Trans>Hari</Trans>} max={today} {...form.field('handedOn')} />
      <TextInput label={<Trans>Catatan (opsional)</Trans>} maxLength={200} {...form.field('note')} />
    </FormDialog>
  )
}

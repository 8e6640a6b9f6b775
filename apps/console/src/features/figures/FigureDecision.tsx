import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { figureRefusalInput } from '@payung/domain/figures/figure-entry-input'
import { useState } from 'react'
import words from '../../generated/input-words/figures.json'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import {
  ConfirmFigureMutation,
  type FigureEntry,
  RefuseFigureMutation,
  WithdrawFigureMutation,
} from './figure-entries.query.ts'

interface DecisionProps {
  readonly entry: FigureEntry
  readonly onCorrect: () => void
  readonly onDone: () => void
}

/** What the viewer may do with an entered figure: somebody else confirms or refuses it, who entered it takes it back, and one that stands is corrected. */
export function FigureDecision({ entry, onCorrect, onDone }: DecisionProps) {
  const { actions, onePersonRefusal } = entry
  const [isRefusing, setRefusing] = useState(false)
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        {actions.includes('CONFIRM') && <Confirm entry={entry} onDone={onDone} />}
        {actions.includes('REFUSE') && (
          <Button className="not-on-paper" variant="default" onClick={() => setRefusing(true)}>
            <Trans>Tolak</Trans>
          </Button>
        )}
        {actions.includes('WITHDRAW') && <Withdraw entry={entry} onDone={onDone} />}
        {actions.includes('CORRECT') && (
          <Button className="not-on-paper" variant="default" onClick={onCorrect}>
            <Trans>Betulkan</Trans>
          </Button>
        )}
      </Group>
      <OnePersonNotice refusal={onePersonRefusal} />
      {isRefusing && <RefuseDialog entry={entry} onClose={() => setRefusing(false)} onDone={onDone} />}
    </>
  )
}

type StepProps = Pick<DecisionProps, 'entry' | 'onDone'>

function Confirm({ entry, onDone }: StepProps) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmFigureMutation, { notice: t`Angka disahkan.` })
  const label = <Trans context="figure">Sahkan</Trans>
  if (entry.onePersonRefusal !== null)
    return (
      <Button className="not-on-paper" disabled>
        {label}
      </Button>
    )
  return (
    <ConfirmedAction
      label={label}
      confirm={label}
      isNext
      title={t`Sahkan angka`}
      operation={confirmation}
      act={async () => {
        const outcome = await confirmation.run({ input: { entryId: entry.id } })
        if (outcome !== null) onDone()
        return outcome
      }}
    >
      <Trans>
        Cocokkan angka, periode, dan wilayahnya dengan naskahnya. Sesudah ini angka tampil di samping angka terbitan dan
        tidak dapat dihapus, hanya dibetulkan oleh angka lain.
      </Trans>
    </ConfirmedAction>
  )
}

function Withdraw({ entry, onDone }: StepProps) {
  const { t } = useLingui()
  const withdrawal = useOperation(WithdrawFigureMutation, { notice: t`Angka ditarik.` })
  return (
    <ConfirmedAction
      label={<Trans>Tarik</Trans>}
      confirm={<Trans>Tarik</Trans>}
      isNext={false}
      title={t`Tarik angka`}
      operation={withdrawal}
      act={async () => {
        const outcome = await withdrawal.run({ input: { entryId: entry.id } })
        if (outcome !== null) onDone()
        return outcome
      }}
    >
      <Trans>Angka ini tidak menunggu lagi. Catatannya tetap tersimpan.</Trans>
    </ConfirmedAction>
  )
}

function RefuseDialog({ entry, onClose, onDone }: StepProps & { onClose: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: figureRefusalInput(), words, initialValues: { reason: '' } })
  const refusal = useOperation(RefuseFigureMutation, { refusal: form, notice: t`Angka ditolak.` })
  const submit = form.submit(async ({ reason }) => {
    if ((await refusal.run({ input: { entryId: entry.id, reason } })) !== null) onDone()
  })
  return (
    <FormDialog
      title={t`Tolak angka`}
      confirm={<Trans>Tolak</Trans>}
      busy={refusal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Angka ini tidak ditampilkan di samping angka terbitan. Catatan dan alasannya tetap tersimpan.</Trans>
      </p>
      <ReasonField {...form.field('reason')} />
    </FormDialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { figureListRefusalInput } from '@payung/domain/figures/figure-list-input'
import { useState } from 'react'
import words from '../../generated/input-words/figure-lists.json'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { linesOf } from './figure-list-words.ts'
import {
  ConfirmFigureListMutation,
  EnterFigureListMutation,
  type FigureList,
  RefuseFigureListMutation,
  WithdrawFigureListMutation,
} from './figure-lists.query.ts'

interface StepProps {
  readonly list: Pick<FigureList, 'id' | 'version' | 'actions' | 'onePersonRefusal' | 'lineCount' | 'verdicts'>
  readonly onChanged: (words: string) => void
}

const standingOf = ({ id, version }: StepProps['list']) => ({ listId: id, expectedVersion: version })

/** What the viewer may do with a list now: enter or withdraw their own, confirm or send back that of somebody else. */
export function FigureListSteps({ list, onChanged }: StepProps) {
  const [isRefusing, setRefusing] = useState(false)
  const { actions } = list
  return (
    <Group gap="xs">
      {actions.includes('WITHDRAW') && <Withdraw list={list} onChanged={onChanged} />}
      {actions.includes('ENTER') && entersOf(list) > 0 && <Enter list={list} onChanged={onChanged} />}
      {actions.includes('REFUSE') && (
        <Button variant="default" onClick={() => setRefusing(true)}>
          <Trans>Kembalikan daftar</Trans>
        </Button>
      )}
      {actions.includes('CONFIRM') && list.onePersonRefusal === null && <Confirm list={list} onChanged={onChanged} />}
      {isRefusing && <RefuseDialog list={list} onClose={() => setRefusing(false)} onChanged={onChanged} />}
    </Group>
  )
}

function entersOf(list: StepProps['list']): number {
  return linesOf(list, 'NEW') + linesOf(list, 'CORRECTS')
}

function Enter({ list, onChanged }: StepProps) {
  const { t } = useLingui()
  const { number } = useFormats()
  const entering = useOperation(EnterFigureListMutation)
  const rest = list.lineCount - entersOf(list)
  return (
    <ConfirmedAction
      label={<Trans>Catat daftar</Trans>}
      confirm={<Trans>Catat daftar</Trans>}
      isNext
      title={t`Catat seluruh daftar`}
      operation={entering}
      act={async () => {
        const outcome = await entering.run({ input: standingOf(list) })
        if (outcome !== null) onChanged(t`Daftar dicatat dan menunggu orang kedua.`)
        return outcome
      }}
    >
      <Trans>
        {number(linesOf(list, 'NEW'))} angka baru dan {number(linesOf(list, 'CORRECTS'))} pembetulan menunggu keputusan
        orang lain.
      </Trans>
      {rest > 0 && (
        <>
          {' '}
          <Trans>{number(rest)} baris lain tidak dicatat.</Trans>
        </>
      )}
    </ConfirmedAction>
  )
}

function Confirm({ list, onChanged }: StepProps) {
  const { t } = useLingui()
  const { number } = useFormats()
  const confirmation = useOperation(ConfirmFigureListMutation)
  return (
    <ConfirmedAction
      label={<Trans>Sahkan daftar</Trans>}
      confirm={<Trans>Sahkan daftar</Trans>}
      isNext
      title={t`Sahkan seluruh daftar`}
      operation={confirmation}
      act={async () => {
        const outcome = await confirmation.run({ input: standingOf(list) })
        if (outcome !== null) onChanged(t`Daftar disahkan; angkanya berlaku.`)
        return outcome
      }}
    >
      <Trans>
        Cocokkan daftar dengan naskahnya. {number(entersOf(list))} angka berlaku sekaligus dan tidak dapat dihapus,
        hanya dibetulkan oleh angka lain.
      </Trans>
    </ConfirmedAction>
  )
}

function Withdraw({ list, onChanged }: StepProps) {
  const { t } = useLingui()
  const withdrawal = useOperation(WithdrawFigureListMutation)
  return (
    <ConfirmedAction
      label={<Trans>Tarik daftar</Trans>}
      confirm={<Trans>Tarik daftar</Trans>}
      isNext={false}
      title={t`Tarik daftar`}
      operation={withdrawal}
      act={async () => {
        const outcome = await withdrawal.run({ input: standingOf(list) })
        if (outcome !== null) onChanged(t`Daftar ditarik.`)
        return outcome
      }}
    >
      <Trans>Tidak ada angkanya yang berlaku. Berkas yang sama boleh diunggah lagi.</Trans>
    </ConfirmedAction>
  )
}

function RefuseDialog({ list, onClose, onChanged }: StepProps & { onClose: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: figureListRefusalInput, words, initialValues: { reason: '' } })
  const refusal = useOperation(RefuseFigureListMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await refusal.run({ input: { ...standingOf(list), reason } })) === null) return
    onClose()
    onChanged(t`Daftar dikembalikan.`)
  })
  return (
    <FormDialog
      title={t`Kembalikan daftar`}
      confirm={<Trans>Kembalikan daftar</Trans>}
      busy={refusal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ada angkanya yang berlaku. Berkas yang sama boleh diunggah lagi.</Trans>
      </p>
      <ReasonField {...form.field('reason')} />
    </FormDialog>
  )
}
